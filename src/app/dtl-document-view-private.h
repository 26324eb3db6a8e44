/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-document-text.h"
#include "dtl-document-view.h"

G_BEGIN_DECLS

struct _DtlDocumentView
{
  GtkTextView parent_instance;

  DtlDocumentText *text;
  GArray *marks; /* DtlMark */
  int pointed;
  int chosen;
  DtlSpan flashed;
  AdwAnimation *flash;
  guint follow;       /* tick callback */
  guint follow_frames;
  guint fill_source;
};

G_END_DECLS
