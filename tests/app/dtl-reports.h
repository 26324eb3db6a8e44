/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DTL_REPORTS_MOST 60

/* Made reports on one made flood: as many as a test asks for, always the same ones. Some are copies of an agency's, one
 * has shifted a scale, one has swapped two digits, and the death toll rises from day to day. */
char       *dtl_reports_make  (guint index);
GListStore *dtl_reports_write (const char *folder, guint n_reports);

G_END_DECLS
