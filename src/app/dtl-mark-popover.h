/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-mention-card.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/* What is said of the figure or date that the reader points at. */
#define DTL_TYPE_MARK_POPOVER (dtl_mark_popover_get_type ())
G_DECLARE_FINAL_TYPE (DtlMarkPopover, dtl_mark_popover, DTL, MARK_POPOVER, GtkPopover)

GtkWidget *dtl_mark_popover_new  (void);
void       dtl_mark_popover_show (DtlMarkPopover *self, DtlSession *session, guint source, const DtlMentionCard *card);
char      *dtl_mark_popover_say  (const DtlMentionCard *card); /* for a screen reader */

G_END_DECLS
