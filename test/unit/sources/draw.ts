/** The result of work that may pause, without pauses. */
export function finish<T>(work: Generator<void, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** An element with children. */
export function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** A link to an event, as the console's table has it. */
export function link(text: string, id: string): HTMLElement {
  const made = element('a', text);
  made.setAttribute('href', `https://us-west-2.console.aws.amazon.com/cloudtrailv2/home#/events/${id}?x=1`);
  return made;
}
