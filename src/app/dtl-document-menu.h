/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-marks.h"

G_BEGIN_DECLS

/**
 * DtlDocumentPlace:
 * @mark: (nullable): the figure or date that the menu is opened on
 * @quotation: index of the quotation that it is opened in, or -1
 * @selected: whether words are selected
 *
 * What there is in the text where a menu is opened.
 */
typedef struct
{
  const DtlMark *mark;
  int quotation;
  gboolean selected;
} DtlDocumentPlace;

int         dtl_document_menu_find_quotation (const DtlReading *reading, DtlSpan words);
GMenuModel *dtl_document_menu_create         (const DtlReading *reading, guint source, const DtlDocumentPlace *place);

G_END_DECLS
