/** Prints how a command is used and ends with 0, where `--help` or `-h` asks for it. Called first, before options are read. */
export function helpOn(usage: string): void {
  const { argv } = process;
  const end = argv.indexOf('--', 2);
  const options = argv.slice(2, end === -1 ? undefined : end);
  if (!options.includes('--help') && !options.includes('-h')) return;
  console.log(usage.trimEnd());
  process.exit(0);
}
