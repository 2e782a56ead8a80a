/** What the phone itself keeps: last answers, and acts that wait for a network. Without room (a private window) nothing is kept and
 *  the app works as before, with a network only. */
export type Shelf = 'answers' | 'acts'

const NAME = 'dingzuo-studio'

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('answers')
      asked.result.createObjectStore('acts', { keyPath: 'n', autoIncrement: true })
    }
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  return opened
}

/** One request on one shelf, answered when it is surely kept. */
export async function onShelf<T>(shelf: Shelf, mode: 'readonly' | 'readwrite', ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const room = (await open()).transaction(shelf, mode)
  const asked = ask(room.objectStore(shelf))
  return new Promise((resolve, reject) => {
    room.oncomplete = () => resolve(asked.result)
    room.onerror = room.onabort = () => reject(room.error)
  })
}
