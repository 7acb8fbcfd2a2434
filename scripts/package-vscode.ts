/** `npm run package:vscode`: the VS Code extension as dist/tide.vsix. The same files give the same bytes; no network. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { strToU8, type Zippable, zipSync } from "fflate";

const root = join(import.meta.dirname, "..");
const folder = join(root, "editors/vscode");

/** What VS Code reads of the extension's package.json. */
interface Manifest {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly version: string;
  readonly publisher: string;
  readonly categories: readonly string[];
  readonly engines: { readonly vscode: string };
}

/** The oldest day a zip file can say: the file's own is nobody's business. */
const NO_DATE = new Date(1980, 0, 1);

const FILES = ["README.md", "language-configuration.json", "syntaxes/tide.tmLanguage.json"];

/** The extension's files by their names in the .vsix. */
export async function packVscode(): Promise<Uint8Array> {
  const source = await readFile(join(folder, "package.json"), "utf8");
  const manifest: Manifest = JSON.parse(source);
  const { code, packages } = await bundle();
  const files: Zippable = {
    "[Content_Types].xml": strToU8(CONTENT_TYPES),
    "extension.vsixmanifest": strToU8(vsixManifest(manifest)),
    "extension/package.json": strToU8(source),
    "extension/extension.cjs": code,
    "extension/NOTICES.txt": strToU8(await notices(packages)),
    "extension/LICENSE.txt": await readFile(join(root, "LICENSE")),
  };
  for (const file of FILES) files[`extension/${file}`] = await readFile(join(folder, file));
  return zipSync(files, { level: 9, mtime: NO_DATE });
}

/** The extension in one file, and the packages that went into it. */
async function bundle(): Promise<{ readonly code: Uint8Array; readonly packages: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(folder, "extension.ts")],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode"],
    minify: true,
    legalComments: "none",
    absWorkingDir: root,
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild wrote nothing");
  const packages = Object.keys(metafile.inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return { code: file.contents, packages: [...new Set(packages)].sort() };
}

/** The licences of what is bundled, as they ask for. */
async function notices(packages: readonly string[]): Promise<string> {
  const texts = await Promise.all(
    packages.map(async (path) => {
      const names = await readdir(join(root, path));
      const licence = names.find((name) => /^licen[cs]e/i.test(name));
      if (licence === undefined) throw new Error(`${path} has no licence`);
      return `${path.replace(/^.*node_modules\//, "")}\n\n${await readFile(join(root, path, licence), "utf8")}`;
    }),
  );
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

const CONTENT_TYPES = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension=".json" ContentType="application/json"/>
  <Default Extension=".vsixmanifest" ContentType="text/xml"/>
  <Default Extension=".cjs" ContentType="application/javascript"/>
  <Default Extension=".md" ContentType="text/markdown"/>
  <Default Extension=".txt" ContentType="text/plain"/>
</Types>
`;

function vsixManifest({
  name,
  displayName,
  description,
  version,
  publisher,
  categories,
  engines,
}: Manifest): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${xml(name)}" Version="${xml(version)}" Publisher="${xml(publisher)}"/>
    <DisplayName>${xml(displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(description)}</Description>
    <Tags>tide,__ext_tide</Tags>
    <Categories>${xml(categories.join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${xml(engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

if (import.meta.filename === process.argv[1]) {
  const file = join(root, "dist/tide.vsix");
  await mkdir(join(root, "dist"), { recursive: true });
  await writeFile(file, await packVscode());
  console.log(file);
}
