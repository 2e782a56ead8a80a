type Shelf = Pick<Storage, 'getItem' | 'setItem'>

const slot = (shop: string) => `dingzuo.regular.${shop}`

/** The browser keeps the link word of the last order here, so that the studio knows a regular without any account. */
export function rememberOrder(shop: string, token: string, shelf: Shelf = localStorage) {
  try {
    shelf.setItem(slot(shop), token)
  } catch {
    // Storage is closed: then everybody is somebody new.
  }
}

export function regularIn(shop: string, shelf: Shelf = localStorage): string | null {
  try {
    return shelf.getItem(slot(shop))
  } catch {
    return null
  }
}
