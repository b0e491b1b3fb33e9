const PATHS = {
  collapseRight: 'M3 3l5 5-5 5M8 3l5 5-5 5',
  collapseLeft: 'M13 3L8 8l5 5M8 3L3 8l5 5',
  moveLeft: 'M2 2.5h12v11H2zM6 2.5v11',
  moveRight: 'M2 2.5h12v11H2zM10 2.5v11',
  unfold: 'M4 6l4 4 4-4',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
} as const;

/** A drawn sign without a name of its own: the control around it has one. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
