/** 背篓: a woven basket with its two straps, drawn for this map, and the name beside it in words. */
export function Wordmark() {
  return (
    <svg class="wordmark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path class="wordmark-basket" d="M5 9h22l-3.2 19.5a2 2 0 0 1-2 1.7H10.2a2 2 0 0 1-2-1.7z" />
      <path class="wordmark-weave" d="M6.5 15h19M7.5 21h17M12 9.5l1.2 20M20 9.5l-1.2 20M16 9.5v20" />
      <path class="wordmark-strap" d="M9 9C9 3.5 13.5 3 14 9M18 9c.5-6 5-5.5 5 0" />
    </svg>
  );
}
