import type { Palette } from "../palette";

/** The colours of an installed pack and of relief: paper, with water, woods and roads that stay behind the sites. */
export interface PackColours {
  readonly paper: string;
  readonly wood: string;
  readonly scrub: string;
  readonly park: string;
  readonly sand: string;
  readonly built: string;
  readonly building: string;
  readonly water: string;
  readonly highway: string;
  readonly highwayCasing: string;
  readonly major: string;
  readonly majorCasing: string;
  readonly minor: string;
  readonly minorCasing: string;
  readonly railway: string;
  readonly path: string;
  readonly track: string;
  readonly contour: string;
  readonly label: string;
  readonly place: string;
  readonly waterLabel: string;
  readonly bus: string;
  readonly peak: string;
}

/** tests/map/flavour.test.ts computes what can be read on what. */
export const packColours: Readonly<Record<"light" | "dark", Omit<PackColours, "paper">>> = {
  light: {
    wood: "#e4ead6",
    scrub: "#ecedda",
    park: "#e2ead2",
    sand: "#f0e8d2",
    built: "#f0eadd",
    building: "#ddd4c3",
    water: "#bfd8e0",
    highway: "#f0c987",
    highwayCasing: "#b98f4e",
    major: "#f9e5b4",
    majorCasing: "#c4ae7c",
    minor: "#ffffff",
    minorCasing: "#cbbfa8",
    railway: "#9c9484",
    path: "#8a5a2b",
    track: "#7d6a4d",
    contour: "#b08d62",
    label: "#565e57",
    place: "#3d443e",
    waterLabel: "#2f5f75",
    bus: "#2f5d82",
    peak: "#5d4a33",
  },
  dark: {
    wood: "#1b241d",
    scrub: "#1c221d",
    park: "#1c261f",
    sand: "#23221b",
    built: "#1b1e1c",
    building: "#292e2a",
    water: "#1c313b",
    highway: "#8a6b3a",
    highwayCasing: "#0f110f",
    major: "#6b5d40",
    majorCasing: "#0f110f",
    minor: "#454c46",
    minorCasing: "#121412",
    railway: "#6b6a62",
    path: "#c79b68",
    track: "#a08d6c",
    contour: "#6d5b42",
    label: "#adb3aa",
    place: "#d0ccbf",
    waterLabel: "#8fb9cc",
    bus: "#93b8dc",
    peak: "#cbb594",
  },
};

export const coloursOf = (palette: Palette, dark: boolean): PackColours => ({
  ...packColours[dark ? "dark" : "light"],
  paper: palette.ground,
});
