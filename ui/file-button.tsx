import { useRef } from 'preact/hooks';

/** A button that opens the browser's file dialog; the same file can be chosen twice in a row. */
export function FileButton(props: {
  label: string;
  /** As the `accept` of a file field. */
  accept: string;
  class?: string;
  onFile: (file: File | undefined) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={props.class} onClick={() => input.current?.click()}>
        {props.label}
      </button>
      <input
        ref={input}
        type="file"
        accept={props.accept}
        hidden
        onChange={(event) => {
          props.onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
