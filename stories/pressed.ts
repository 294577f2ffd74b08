/** What a reader pressed before looking: stories of states that only a reader brings about. */

/** For `play`: presses buttons of the element by their words, one after the other; the device forgets them again. */
export function pressed(...names: readonly string[]) {
  return async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    for (const name of names) {
      const button = await found(canvasElement, name);
      if (!button) throw new Error(`There is no button "${name}".`);
      button.click();
    }
    localStorage.clear();
  };
}

/** An element reads its report before it has buttons. */
async function found(canvas: HTMLElement, name: string): Promise<HTMLButtonElement | undefined> {
  for (let tries = 0; tries < 100; tries += 1) {
    const shadows = Array.from(canvas.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot).filter((root) => root !== null);
    const buttons = shadows.flatMap((root) => Array.from(root.querySelectorAll('button')));
    const button = buttons.find(({ textContent }) => textContent?.includes(name));
    if (button) return button;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return undefined;
}
