/**
 * The script of the page: filters and sorts the tasks, and marks what belongs together when a link between the
 * tasks and the source is followed. The links themselves work without it.
 */
export const clientScript = String.raw`'use strict'
{
const byId = id => document.getElementById(id)
const table = byId('task-table')
const form = byId('filters')
const rows = table ? [...table.tBodies[0].rows] : []
const texts = new Map(rows.map(row => [row, row.textContent.toLowerCase()]))
const listed = (row, name, value) => (row.dataset[name] || '').split(' ').includes(value)

function matches(row, words, body, role, year, chapter) {
  if (body && !((role !== 'with' && listed(row, 'lead', body)) || (role !== 'lead' && listed(row, 'with', body)))) return false
  if (!body && role && !row.dataset[role]) return false
  if (year && !listed(row, 'years', year)) return false
  if (chapter && row.dataset.chapter !== chapter) return false
  return words.every(word => texts.get(row).includes(word))
}

function filter() {
  const words = byId('filter-words').value.toLowerCase().split(/\s+/).filter(Boolean)
  const [body, role, year, chapter] = ['body', 'role', 'year', 'chapter'].map(name => byId('filter-' + name).value)
  let shown = 0
  for (const row of rows) {
    row.hidden = !matches(row, words, body, role, year, chapter)
    if (!row.hidden) shown++
  }
  byId('shown').textContent =
    shown || !rows.length ? form.dataset.shown.replace('{shown}', shown).replace('{all}', rows.length) : form.dataset.none
}

const keys = {
  number: row => Number(row.id.slice(1)),
  text: (row, column) => column === 1 ? row.querySelector('.title').textContent : row.dataset.first || '',
  day: row => row.dataset.day,
}

function sort(header) {
  const { cellIndex, dataset } = header
  const back = header.getAttribute('aria-sort') === 'ascending'
  for (const other of header.parentNode.cells) other.removeAttribute('aria-sort')
  header.setAttribute('aria-sort', back ? 'descending' : 'ascending')
  const keyed = rows.map(row => [keys[dataset.sort](row, cellIndex), row])
  keyed.sort(([one, first], [other, second]) => {
    if (one === '' || other === '') return (one === '') - (other === '') || keys.number(first) - keys.number(second)
    const order = typeof one === 'number' ? one - other : one.localeCompare(other, 'zh')
    return (back ? -order : order) || keys.number(first) - keys.number(second)
  })
  table.tBodies[0].append(...keyed.map(([, row]) => row))
}

function mark(ids, mention) {
  for (const element of document.querySelectorAll('.on, .hit')) element.classList.remove('on', 'hit')
  for (const id of ids) {
    byId(id)?.classList.add('on')
    for (const piece of document.querySelectorAll('[data-p~="' + id + '"]')) piece.classList.add('on')
  }
  mention?.classList.add('hit')
}

function reveal(element) {
  for (let parent = element.closest('details'); parent; parent = parent.parentNode.closest('details')) parent.open = true
  const row = element.closest('tr')
  if (row?.hidden) {
    form.reset()
    filter()
  }
}

function rowsOf(link, target) {
  const own = link?.closest('tr[id]')
  if (own) return [own.id]
  if (link?.dataset.r) return link.dataset.r.split(' ')
  if (/^[tg]\d+$/.test(target.id)) return [target.id]
  return target.dataset.r ? target.dataset.r.split(' ') : []
}

let followed
function follow(id, link) {
  followed = id
  const target = byId(id)
  if (!target) return
  reveal(target)
  const ids = rowsOf(link, target)
  const mention = [target, link].find(element => element?.matches('.text .m, .text .badge'))
  if (ids.length || mention) mark(ids, mention)
}

addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]')
  if (link) {
    if (link.dataset.body && form) {
      form.reset()
      byId('filter-body').value = link.dataset.body
      filter()
    }
    follow(decodeURIComponent(link.hash.slice(1)), link)
    return
  }
  const row = event.target.closest('#task-table tbody tr, #goal-table tbody tr')
  if (row && !getSelection().toString()) row.querySelector('a.title').click()
})
// A click on a link is told here, too, and has been followed by then.
addEventListener('popstate', () => {
  const id = decodeURIComponent(location.hash.slice(1))
  if (id !== followed) follow(id)
})

if (form) {
  form.hidden = false
  form.addEventListener('input', filter)
  form.addEventListener('reset', () => setTimeout(filter))
  form.addEventListener('submit', event => event.preventDefault())
  for (const header of table.tHead.rows[0].cells) {
    if (!header.dataset.sort) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.title = form.dataset.sort
    button.textContent = header.textContent
    button.addEventListener('click', () => sort(header))
    header.replaceChildren(button)
  }
  filter()
}
if (location.hash.length > 1) follow(decodeURIComponent(location.hash.slice(1)))
}
`
