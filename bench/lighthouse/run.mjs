// node run.mjs CHROMIUM ADDRESS...: one line of JSON per page, with Lighthouse's figures for a slow phone.
import lighthouse from 'lighthouse'
import * as chromium from 'chrome-launcher'

const [chromePath, ...pages] = process.argv.slice(2)
const browser = await chromium.launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] })
for (const page of pages) {
  const { lhr } = await lighthouse(page, { port: browser.port, output: 'json', logLevel: 'error' })
  const scores = Object.fromEntries(Object.values(lhr.categories).map(category => [category.id, Math.round(category.score * 100)]))
  const figure = name => lhr.audits[name].displayValue
  console.log(JSON.stringify({ scores, paint: figure('largest-contentful-paint'), shift: figure('cumulative-layout-shift'), blocked: figure('total-blocking-time') }))
}
await browser.kill()
