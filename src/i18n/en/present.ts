/** English: present. */
export const present = {}
