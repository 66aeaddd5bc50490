/** Offers a text as a file. It goes from the page to the disk: no address, no network. */
export function download(name: string, text: string, type = 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun with the click; the address is freed once the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** `2026-11-24`, for file names, in local time. */
export function dayStamp(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
