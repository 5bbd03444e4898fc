/** Hands the reader what the server answered, under the name that it gave. */
export function saveFile(content: Blob, { headers }: Response) {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf(headers.get('Content-Disposition') ?? '');
  link.click();
  URL.revokeObjectURL(address);
}

/** Of `attachment; filename=…; filename*=UTF-8''…`: the second one where it is, which has every letter. */
export function fileNameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? '';
}
