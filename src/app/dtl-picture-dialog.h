/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-export-timeline.h"

G_BEGIN_DECLS

/* Asks how the timeline is to be drawn: which part of time, how large, with colours or without. Signal: "chosen", when the
 * user goes on; then dtl_picture_dialog_get_style() says what was asked for. */
#define DTL_TYPE_PICTURE_DIALOG (dtl_picture_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DtlPictureDialog, dtl_picture_dialog, DTL, PICTURE_DIALOG, AdwDialog)

typedef enum
{
  DTL_PICTURE_AS_SHOWN,
  DTL_PICTURE_FOCUS,
  DTL_PICTURE_ALL,
} DtlPicturePart;

AdwDialog *dtl_picture_dialog_new        (const char *form, DtlTime from, DtlTime to);
void       dtl_picture_dialog_choose     (DtlPictureDialog *self, DtlPicturePart part, const char *size, gboolean grey);
gboolean   dtl_picture_dialog_get_style  (DtlPictureDialog *self, DtlPictureStyle *style);

G_END_DECLS
