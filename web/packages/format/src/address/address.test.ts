import { expect, it } from 'vitest'
import { readAddress } from './index.ts'
import { PROVINCES, shortName } from './places.ts'

const WENSAN = { province: '浙江省', city: '杭州市', district: '西湖区', line: '文三路 1 号' }

it('takes a pasted line apart', () => {
  expect(readAddress('张三 13800000000 浙江省杭州市西湖区文三路 1 号')).toEqual({
    name: '张三',
    phone: '13800000000',
    address: WENSAN,
  })
})

it('reads the labels that shops put before each part', () => {
  expect(readAddress('收货人：张三\n手机号码：138-0000-0000\n所在地区：浙江省 杭州市 西湖区\n详细地址：文三路 1 号')).toEqual({
    name: '张三',
    phone: '13800000000',
    address: WENSAN,
  })
})

it('knows short names and a name at the end', () => {
  expect(readAddress('浙江杭州西湖区文三路 1 号 +86 13800000000 张三')).toMatchObject({ name: '张三', phone: '13800000000', address: WENSAN })
})

it('needs the city of a municipality only once', () => {
  expect(readAddress('李四 13900000000 北京市朝阳区望京街 5 号').address).toEqual({
    province: '北京市',
    city: '北京市',
    district: '朝阳区',
    line: '望京街 5 号',
  })
})

it('finds the province of a city alone', () => {
  expect(readAddress('苏州市姑苏区平江路 3 号').address).toMatchObject({ province: '江苏省', city: '苏州市', district: '姑苏区' })
})

it('keeps the extension of a number that a platform lends', () => {
  const lent = { name: '张三', phone: '13800000000', address: { ...WENSAN, line: '文三路 1 号（电话转 4321）' } }
  expect(readAddress('张三 13800000000转4321 浙江省杭州市西湖区文三路 1 号')).toEqual(lent)
  expect(readAddress('张三[4321] 13800000000-4321 浙江省杭州市西湖区文三路 1 号')).toMatchObject({ phone: '13800000000' })
  expect(readAddress('张三 13800000000[4321] 浙江省杭州市西湖区文三路 1 号')).toEqual(lent)
})

it('makes nothing up', () => {
  expect(readAddress('hello')).toEqual({ name: 'hello' })
  expect(readAddress('')).toEqual({})
})

it('knows all 34 provinces, each with a city', () => {
  expect(PROVINCES.size).toBe(34)
  for (const cities of PROVINCES.values()) expect(cities.length).toBeGreaterThan(0)
  expect(shortName('新疆维吾尔自治区')).toBe('新疆')
  expect(shortName('内蒙古自治区')).toBe('内蒙古')
})
