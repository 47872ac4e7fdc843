import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, inject, test } from "vitest";
import { exampleEmbedders } from "../../scripts/deploy-docs";
import { openPage } from "./browser";

/** The lines of docs/deploy.md in the very programs, where they are installed; check.html judges. */
const docs = readFileSync("docs/deploy.md", "utf8");
const lines = (fence: string) => new RegExp(`\`\`\`${fence}\\n(.*?)\\n\`\`\``, "s").exec(docs)?.[1] ?? "";
const installed = (program: string) => process.platform === "linux" && spawnSync("which", [program]).status === 0;

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

interface Trial {
  readonly folder: string;
  readonly dist: string;
  readonly port: number;
}
const modules = ["mpm_event", "authz_core", "authz_host", "dir", "mime", "headers", "deflate", "filter"];

/** How each program is started on the lines of the docs, with what only this trial needs around them. */
const programs: Readonly<Record<string, (trial: Trial) => readonly string[]>> = {
  nginx({ folder, dist, port }) {
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${join(folder, name)};`)
      .join(" ");
    const site = lines("nginx").replace("listen 80;", `listen ${port};`).replace("/srv/beilou", dist);
    writeFileSync(
      join(folder, "nginx.conf"),
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${temporary}\n${site}\n}`,
    );
    return ["-c", join(folder, "nginx.conf")];
  },
  caddy({ folder, dist, port }) {
    const site = lines("caddy").replace("map.example {", `http://localhost:${port} {`).replace("/srv/beilou", dist);
    writeFileSync(join(folder, "Caddyfile"), `{\nauto_https off\nadmin off\n}\n${site}\n`);
    return ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"];
  },
  apache2({ folder, dist, port }) {
    const loads = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
    writeFileSync(join(dist, ".htaccess"), lines("apache"));
    writeFileSync(
      join(folder, "apache.conf"),
      [
        `ServerName localhost\nListen ${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/error.log`,
        ...(process.getuid?.() === 0 ? ["User www-data\nGroup www-data"] : []),
        ...loads,
        `TypesConfig /etc/mime.types\nDocumentRoot ${dist}`,
        `<Directory ${dist}>\nRequire all granted\nAllowOverride All\n</Directory>\n`,
      ].join("\n"),
    );
    return ["-f", join(folder, "apache.conf"), "-DFOREGROUND"];
  },
};

let running: ChildProcess | undefined;
let trial: Trial | undefined;
afterEach(async () => {
  const ended = running && new Promise((done) => running?.once("exit", done));
  running?.kill();
  await ended;
  if (trial) rmSync(trial.folder, { recursive: true });
  running = trial = undefined;
});

describe.each(Object.entries(programs))("%s with the lines of docs/deploy.md", (program, prepare) => {
  test.skipIf(!installed(program))("leaves check.html nothing to mend, and the framed map comes alive", async () => {
    const folder = mkdtempSync(join(tmpdir(), "beilou-host-"));
    trial = { folder, dist: join(folder, "dist"), port: await freePort() };
    cpSync(inject("folder"), trial.dist, { recursive: true });
    for (const one of [folder, trial.dist]) chmodSync(one, 0o755);
    writeFileSync(join(trial.dist, "config.json"), JSON.stringify({ embedders: exampleEmbedders }));
    running = spawn(program, prepare(trial), {
      stdio: "ignore",
      env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    });
    const at = `http://localhost:${trial.port}/`;
    await expect
      .poll(
        () =>
          fetch(at).then(
            (answer) => answer.ok,
            () => false,
          ),
        { timeout: 10_000 },
      )
      .toBe(true);

    const { page } = await openPage();
    await page.goto(`${at}check.html`);
    await page.waitForFunction(() => document.documentElement.dataset.state === "done");
    const bad = page.locator('li[data-level="wrong"], li[data-level="hint"]');
    expect(await bad.allInnerTexts()).toEqual([]);
    await page.goto(`${at}embed.html?ui=map`);
    await page.waitForFunction(() => ["ready", "no-map"].includes(document.documentElement.dataset.state ?? ""));
    expect(await page.locator("html").getAttribute("data-state")).toBe("ready");
  });
});
