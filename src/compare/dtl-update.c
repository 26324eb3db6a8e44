/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is computed of a source by itself is carried from one comparison to the next, so long as the source
 * is there and its words weigh what they weighed. */

#include "dtl-update.h"

/**
 * dtl_update_carry:
 * @self: what changed
 * @parts: (transfer full): something for each source that was there
 * @is_other: (nullable): of which sources it is not kept though they are there
 * @free_part: frees one
 * @drop: (nullable): told of each that is not kept, before it is freed
 * @data: for it
 *
 * Returns: (transfer full): the same for each source that there is now; %NULL for one that has none, or not any more
 */
GPtrArray *
dtl_update_carry (const DtlUpdate *self, GPtrArray *parts, DtlIsOtherFunc is_other, GDestroyNotify free_part, GFunc drop, gpointer data)
{
  guint n = self->before->len;
  GPtrArray *carried = g_ptr_array_new_full (n, free_part);

  for (guint i = 0; i < n; i++)
    {
      guint place = g_array_index (self->before, guint, i);
      gboolean kept = place != G_MAXUINT && (is_other == NULL || !is_other (self->corpus, i));

      g_ptr_array_add (carried, kept ? g_steal_pointer (&parts->pdata[place]) : NULL);
    }
  for (guint i = 0; i < parts->len; i++)
    {
      gpointer part = g_steal_pointer (&parts->pdata[i]);

      if (part != NULL && drop != NULL)
        drop (part, data);
      if (part != NULL)
        free_part (part);
    }
  g_ptr_array_set_free_func (parts, NULL);
  g_ptr_array_unref (parts);
  return carried;
}
