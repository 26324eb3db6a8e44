/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DTL_PALETTE_SIZE 10

/* What colours mean besides which source: never alone, always with a form or a word. */
typedef enum
{
  DTL_TONE_NEUTRAL,
  DTL_TONE_AGREES,
  DTL_TONE_DIFFERS,
  DTL_TONE_CONFLICTS,
  DTL_N_TONES,
} DtlTone;

GdkRGBA dtl_palette_source  (guint colour, gboolean dark);
GdkRGBA dtl_palette_tone    (DtlTone tone, gboolean dark);
DtlTone dtl_palette_verdict (guint verdict);
gboolean dtl_palette_is_dark (GtkWidget *widget);

G_END_DECLS
