// Each piece of text that somebody should see and cannot: it has no place, it stands outside the page, or it has the
// colour of what is behind it. Left out: what is only for an ear, what is folded away, that of the two menus which is
// for another width, and the choices of a list, which a browser draws itself.
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), wrong = [];
  const solid = part => {
    for (; part; part = part.parentElement) {
      const style = getComputedStyle(part);
      if (style.backgroundImage !== 'none') return '';
      if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') return style.backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  while (walker.nextNode()) {
    const text = walker.currentNode, around = text.parentElement;
    const folded = around.closest('.unseen, .skip, .hero__totals h2, script, option, details:not([open]), [hidden]');
    const menu = around.closest('.menu--long > *');
    if (folded || !text.data.trim() || menu && getComputedStyle(menu).display === 'none') continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter(box => box.width && box.height);
    const inside = boxes.length && boxes.every(box => box.left >= -1 && box.right <= innerWidth + 1);
    const ink = around.closest('svg') ? getComputedStyle(around).fill : getComputedStyle(around).color;
    if (!inside || ink === solid(around)) wrong.push(text.data.trim());
  }
  return wrong;
}
