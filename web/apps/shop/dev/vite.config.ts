import { mergeConfig } from 'vite'
import shop from '../vite.config.ts'
import { pretendServer } from './pretendServer.ts'

/** For working on the pages without the Java server: `npm run dev -w @dingzuo/shop`, then open /zhangchen/d/wallet. */
export default mergeConfig(shop, { base: '/', plugins: [pretendServer()] })
