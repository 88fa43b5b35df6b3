/* Fields that are as high as what stands in them. */

export function write(field, text) {
  field.value = text;
  grow(field);
}

/* The text stands behind its field once more, unseen, and makes it as high as itself. */
export function grow(field) {
  const place = field.closest(".sk-saved__grow");
  if (place) place.dataset.tekst = field.value;
}
