import { nextFocus } from './rovingKeys'

/** Arrow keys, Home and End move the focus between the buttons of a list, whose key handler this is. */
export function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const from = buttons.findIndex((button) => button === event.target)
  const next = nextFocus(event.key, from, buttons.length)
  if (next === undefined) return
  event.preventDefault()
  buttons[next]?.focus()
}
