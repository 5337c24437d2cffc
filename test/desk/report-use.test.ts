/** How the page is used: filters, order, links and keyboard. Needs Chromium: see report.test.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, inView, openDesk, shownRows } from './report-browser.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

describe('filters', () => {
  it('narrow the tasks by words, body, role, year and section, and are cleared', async () => {
    const { page } = await desk.open('/plan')
    expect(await shownRows(page).count()).toBe(6)
    await page.fill('#filter-words', '上游 修复')
    expect(await shownRows(page).count()).toBe(1)
    await page.fill('#filter-words', '查无此事')
    expect(await shownRows(page).count()).toBe(0)
    expect(await page.locator('#shown').textContent()).toMatch(/没有/)
    await page.click('button[type=reset]')
    await expect.poll(() => shownRows(page).count()).toBe(6)
    await page.selectOption('#filter-year', '2027')
    expect(await shownRows(page).count()).toBe(1)
    await page.selectOption('#filter-year', '')
    await page.selectOption('#filter-chapter', { index: 1 })
    expect(await shownRows(page).count()).toBe(2)
    await page.selectOption('#filter-chapter', '')
    await page.selectOption('#filter-body', { label: '水利局 (6)' })
    expect(await shownRows(page).count()).toBe(6)
    await page.selectOption('#filter-role', 'lead')
    expect(await shownRows(page).count()).toBe(3)
    expect(await page.locator('#shown').textContent()).toContain('3 / 6')
    await page.context().close()
  })
  it('are set by the name of a body in the chart', async () => {
    const { page } = await desk.open('/plan')
    await page.click('.load a:text-is("城市管理局"), .load a:text-matches("城")')
    expect(await shownRows(page).count()).toBe(3)
    await page.context().close()
  })
  it('give way where a link leads to a task that they hide', async () => {
    const { page } = await desk.open('/plan')
    await page.fill('#filter-words', '查无此事')
    await page.click('.text .m.deadline >> nth=1')
    await expect.poll(() => inView(page, 'tr.on')).toBe(true)
    expect(await shownRows(page).count()).toBe(6)
    await page.context().close()
  })
})

it('sorts by a column and back, and says so', async () => {
  const { page } = await desk.open('/plan')
  const header = page.locator('#task-table th.c-deadlines')
  const first = () => shownRows(page).first().getAttribute('id')
  await header.locator('button').click()
  expect([await header.getAttribute('aria-sort'), await first()]).toEqual(['ascending', 't1'])
  await header.locator('button').click()
  expect([await header.getAttribute('aria-sort'), await first()]).toEqual(['descending', 't5'])
  expect(await page.locator('#task-table [aria-sort]').count()).toBe(1)
  await page.context().close()
})

describe('links', () => {
  it('lead from a task to its words', async () => {
    const { page } = await desk.open('/plan')
    await page.click('#t6 .title')
    await expect.poll(() => inView(page, '#st6')).toBe(true)
    expect(await page.locator('#t6').getAttribute('class')).toBe('on')
    expect(await page.locator('.text .pa.on').count()).toBeGreaterThan(0)
    await page.context().close()
  })
  it('lead from a field to the very words', async () => {
    const { page } = await desk.open('/plan')
    await page.click('#t5 .m.deadline')
    await expect.poll(() => page.locator(':target').textContent()).toBe('2028年底前')
    await page.context().close()
  })
  it('lead from words to their task, and mark both', async () => {
    const { page } = await desk.open('/plan')
    await page.click('.text .m.percentage:has-text("92%")')
    await expect.poll(() => inView(page, '#t5')).toBe(true)
    expect(await page.locator('tr.on').getAttribute('id')).toBe('t5')
    expect(await page.locator('.text .hit').textContent()).toBe('92%')
    await page.context().close()
  })
  it('lead from a mark of the timeline to its task', async () => {
    const { page } = await desk.open('/plan')
    await page.locator('.timeline a[href="#t3"]').first().click()
    await expect.poll(() => inView(page, '#t3')).toBe(true)
    await page.context().close()
  })
  it('are undone by the way back of the browser', async () => {
    const { page } = await desk.open('/plan')
    await page.click('#t1 .title')
    await page.click('#t6 .title')
    await page.goBack()
    await expect.poll(() => page.locator('tr.on').getAttribute('id')).toBe('t1')
    await page.context().close()
  })
  it('work without the script', async () => {
    const { page } = await desk.open('/plan', { javaScriptEnabled: false })
    expect(await page.locator('#filters').isVisible()).toBe(false)
    await page.click('#t6 .title')
    await expect.poll(() => inView(page, '#st6')).toBe(true)
    await page.context().close()
  })
})

it('is used by keyboard alone', async () => {
  const { page } = await desk.open('/plan')
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').getAttribute('href')).toBe('#tasks')
  await page.keyboard.press('Enter')
  for (let count = 0; count < 2; count++) await page.keyboard.press('Tab')
  expect(await page.locator(':focus').getAttribute('id')).toMatch(/^filter-/)
  await page.locator('#t4 .title').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => inView(page, '#st4')).toBe(true)
  await page.locator('#st4').focus()
  await page.keyboard.press('Enter')
  expect(await page.locator(':focus').getAttribute('id')).toBe('t4')
  await page.context().close()
})
