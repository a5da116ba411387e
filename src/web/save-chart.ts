/** What a picture needs beside the drawing: the legend of a chart stands outside of it on the page. */
export type ChartPicture = { title: string; legend: readonly { label: string; color: string }[] };

const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

const head = 34;
const legendHeight = 24;
const margin = 12;

/** The drawing as a file of its own: colours and fonts, which the page's styles give, are written into it. */
function svgOf(
  drawn: SVGSVGElement,
  { title, legend }: ChartPicture,
): { text: string; width: number; height: number } {
  const { width, height } = drawn.getBoundingClientRect();
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const from = [drawn, ...drawn.querySelectorAll('*')];
  const into = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, index) => {
    const style = getComputedStyle(element);
    const target = into[index];
    for (const name of kept) target?.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['style', 'class', 'tabindex', 'role']) target?.removeAttribute(name);
  });
  const page = getComputedStyle(document.body);
  const below = legend.length > 0 ? legendHeight : 0;
  const whole = { width: width + 2 * margin, height: height + head + below + margin };
  const outer = make('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    ...whole,
    viewBox: `0 0 ${whole.width} ${whole.height}`,
  });
  const font = { 'font-family': page.fontFamily, fill: page.color };
  outer.append(make('rect', { ...whole, fill: page.backgroundColor }));
  outer.append(make('text', { ...font, x: margin, y: 23, 'font-size': 16, 'font-weight': 600 }, title));
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(head));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  outer.append(copy);
  let x = margin;
  for (const { label, color } of legend) {
    const y = head + height + 14;
    outer.append(make('rect', { x, y: y - 9, width: 10, height: 10, rx: 2, fill: resolved(color) }));
    outer.append(make('text', { ...font, x: x + 15, y, 'font-size': 12 }, label));
    x += 15 + label.length * 7 + 18;
  }
  return { text: new XMLSerializer().serializeToString(outer), ...whole };
}

/** Saves a chart in the form that the applicant chose. A PNG has twice the points, for sharp print. */
export async function saveChart(
  drawn: SVGSVGElement,
  picture: ChartPicture,
  form: 'svg' | 'png',
  name: string,
) {
  const { text, width, height } = svgOf(drawn, picture);
  const svg = new Blob([text], { type: 'image/svg+xml' });
  saveBlob(form === 'svg' ? svg : await pngOf(svg, width, height), `${name}.${form}`);
}

async function pngOf(svg: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty.'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function saveBlob(blob: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function make(name: string, attributes: Record<string, string | number>, text = '') {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

/** A colour that the page names by a variable, as the number behind it. */
function resolved(color: string): string {
  const variable = /^var\((--[\w-]+)\)$/.exec(color)?.[1];
  return variable ? getComputedStyle(document.documentElement).getPropertyValue(variable).trim() : color;
}
