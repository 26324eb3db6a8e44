/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-window-private.h"

G_BEGIN_DECLS

/* A window on the sample, for tests that use it as a user does. */
typedef struct
{
  DtlWindow *window;
  DtlSession *session;
} DtlWindowFixture;

void       dtl_window_fixture_set_up    (DtlWindowFixture *fixture, gconstpointer width);
void       dtl_window_fixture_tear_down (DtlWindowFixture *fixture, gconstpointer width);
void       dtl_window_fixture_open      (DtlWindowFixture *fixture, int width, int height, gboolean dark);
void       dtl_window_fixture_wait      (DtlWindowFixture *fixture); /* until nothing is read or saved any more */
void       dtl_window_fixture_picture   (DtlWindowFixture *fixture, const char *name);
AdwDialog *dtl_window_fixture_dialog    (DtlWindowFixture *fixture); /* the one on top; it must be there */

GtkWidget *dtl_window_fixture_find      (GtkWidget *widget, GType type); /* the first below it, or NULL */
GtkWidget *dtl_window_fixture_find_where (GtkWidget *widget, GType type, gboolean (*is_meant) (GtkWidget *widget, gpointer data), gpointer data);

G_END_DECLS
