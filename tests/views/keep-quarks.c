/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Only in a sanitized build.  GLib's table of quarks (2,048 pointers at first) is left behind on
 * purpose when a large program outgrows it, and its frames have no names that a suppression could
 * tell.  A pointer to the first block of that size keeps it from being called a leak, and nothing
 * else. */

#include <stddef.h>

#define QUARK_TABLE (2048 * sizeof (char *))

void __sanitizer_malloc_hook (const volatile void *block, size_t size);

const volatile void *scb_test_quark_table;

void
__sanitizer_malloc_hook (const volatile void *block, size_t size)
{
  if (size == QUARK_TABLE && scb_test_quark_table == NULL)
    scb_test_quark_table = block;
}
