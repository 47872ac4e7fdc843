/**
 * Every kind's picture, drawn for this map on a 24 × 24 grid: shape first, colour second. `frame` is filled in the
 * kind's colour, `glyph` is stroked over it 2 wide in the ground's colour; without a glyph the frame speaks alone.
 */
export interface Icon {
  readonly frame: string;
  readonly glyph: string;
  /** Drawn as lines, not filled. */
  readonly open?: boolean;
}

export type IconName =
  | "museum"
  | "cemetery"
  | "memorial"
  | "former-site"
  | "education-base"
  | "party-centre"
  | "village"
  | "scenic-path"
  | "trail"
  | "route";

export const icons: Readonly<Record<IconName, Icon>> = {
  museum: {
    frame: "M12 1a11 11 0 1 1 0 22a11 11 0 1 1 0-22z",
    glyph: "M5.5 11.2L12 6.4l6.5 4.8M8 11.6v5M12 11.6v5M16 11.6v5M6.4 17.4h11.2",
  },
  cemetery: {
    frame: "M2 23V11.5a10 10 0 0 1 20 0V23z",
    glyph: "M9.4 17.6V9.8a2.6 2.6 0 0 1 5.2 0v7.8M6.8 18h10.4",
  },
  memorial: { frame: "M12 .8l3.2 4.4L14.2 17H17v2.4h2.4V23H4.6v-3.6H7V17h2.8L8.8 5.2z", glyph: "" },
  "former-site": {
    frame: "M2 2h20v20H2z",
    glyph: "M5.8 12L12 6.8l6.2 5.2M8 11v6.8h8V11",
  },
  "education-base": {
    frame: "M6 1.5h12A4.5 4.5 0 0 1 22.5 6v12a4.5 4.5 0 0 1-4.5 4.5H6A4.5 4.5 0 0 1 1.5 18V6A4.5 4.5 0 0 1 6 1.5z",
    glyph:
      "M12 8.6C10.4 7.3 8.3 7 5.8 7v9.4c2.5 0 4.6.3 6.2 1.6 1.6-1.3 3.7-1.6 6.2-1.6V7c-2.5 0-4.6.3-6.2 1.6zM12 8.6V18",
  },
  "party-centre": {
    frame: "M12 .6l10 5.7v11.4l-10 5.7-10-5.7V6.300z",
    glyph:
      "M8.7 8a1.5 1.5 0 1 1 0 .01M15.3 8a1.5 1.5 0 1 1 0 .01M5.8 16.500c0-3.4 1-4.5 2.9-4.500s2.9 1.1 2.9 4.500M12.4 16.500c0-3.4 1-4.5 2.9-4.500s2.9 1.1 2.9 4.5",
  },
  village: {
    frame: "M2 12.500L6.8 7l4.7 5.500M12.5 12.500L17.2 7l4.8 5.500M7.2 19.500L12 14l4.8 5.5",
    glyph: "",
    open: true,
  },
  "scenic-path": { frame: "M.8 20.500L9.2 5l4.3 7 2.5-3.6 7.2 12.100z", glyph: "" },
  trail: { frame: "M3.5 20.500c5-1 2.5-6 7-7.500s3.5-5.5 10-9", glyph: "", open: true },
  route: {
    frame:
      "M5 19a2.5 2.5 0 1 1 0 .01M19 5a2.5 2.5 0 1 1 0 .01M8 18.500h6.500a3.2 3.2 0 0 0 0-6.500h-5a3.2 3.2 0 0 1 0-6.500H16",
    glyph: "",
    open: true,
  },
};
