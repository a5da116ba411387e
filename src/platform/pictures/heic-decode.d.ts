declare module 'heic-decode' {
  type Pixels = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> };
  type Images = { width: number; height: number; decode(): Promise<Pixels> }[] & { dispose(): void };
  const decodeHeic: { all(options: { buffer: Uint8Array }): Promise<Images> };
  export default decodeHeic;
}
