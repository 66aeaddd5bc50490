/** A one-line progress display on standard error; silent where that is no terminal, except for finished steps. */
export function progressLine(): (step: string, share: number) => void {
  const tty = process.stderr.isTTY === true;
  let current = '';
  let started = performance.now();
  return (step, share) => {
    if (step !== current) {
      if (tty && current !== '') process.stderr.write('\n');
      current = step;
      started = performance.now();
    }
    const percent = Math.min(100, Math.round(share * 100));
    if (tty) {
      const filled = Math.round(percent / 5);
      process.stderr.write(
        `\r${step.padEnd(20)} ${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${percent} %`,
      );
      if (percent >= 100) {
        process.stderr.write('\n');
        current = '';
      }
    } else if (percent >= 100) {
      console.error(`${step} done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
  };
}
