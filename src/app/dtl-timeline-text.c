/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Thousands of labels pass by in one zoom. Each is measured once; and no more than a few dozen
 * in one frame: the others are guessed by their length until their turn comes. */

#include "dtl-timeline-text.h"

#include <math.h>

#define MOST_LAYOUTS 6000

typedef struct
{
  PangoWeight weight;
  double scale;
  PangoStyle slant;
} TextLook;

static const TextLook looks[DTL_TEXT_N_STYLES] = {
  [DTL_TEXT_UPPER] = { PANGO_WEIGHT_BOLD, 0.86, PANGO_STYLE_NORMAL },
  [DTL_TEXT_LOWER] = { PANGO_WEIGHT_NORMAL, 0.80, PANGO_STYLE_NORMAL },
  [DTL_TEXT_LANE] = { PANGO_WEIGHT_NORMAL, 0.92, PANGO_STYLE_NORMAL },
  [DTL_TEXT_MERGED] = { PANGO_WEIGHT_BOLD, 0.92, PANGO_STYLE_NORMAL },
  [DTL_TEXT_LABEL] = { PANGO_WEIGHT_NORMAL, 0.86, PANGO_STYLE_NORMAL },
  [DTL_TEXT_VALUE] = { PANGO_WEIGHT_NORMAL, 0.78, PANGO_STYLE_NORMAL },
  [DTL_TEXT_PILL] = { PANGO_WEIGHT_SEMIBOLD, 0.86, PANGO_STYLE_NORMAL },
  [DTL_TEXT_COUNT] = { PANGO_WEIGHT_BOLD, 0.78, PANGO_STYLE_NORMAL },
  [DTL_TEXT_NOTE] = { PANGO_WEIGHT_NORMAL, 0.86, PANGO_STYLE_ITALIC },
  [DTL_TEXT_CAPTION] = { PANGO_WEIGHT_SEMIBOLD, 0.86, PANGO_STYLE_NORMAL },
};

struct _DtlTimelineText
{
  GtkWidget *widget; /* not owned: it owns this */
  GHashTable *layouts[DTL_TEXT_N_STYLES]; /* words → PangoLayout */
  guint n_layouts;
  guint credit;
  gboolean owes;
  double letter; /* a typical width, to guess by */
};

static void
clear_layouts (DtlTimelineText *text)
{
  for (guint i = 0; i < DTL_TEXT_N_STYLES; i++)
    g_hash_table_remove_all (text->layouts[i]);
  text->n_layouts = 0;
}

/**
 * dtl_timeline_text_new:
 * @widget: (transfer none): whose font it is; must live longer
 *
 * Make a new one when the widget's font changes.
 *
 * Returns: (transfer full): it
 */
DtlTimelineText *
dtl_timeline_text_new (GtkWidget *widget)
{
  DtlTimelineText *text = g_new0 (DtlTimelineText, 1);

  text->widget = widget;
  text->credit = G_MAXUINT;
  for (guint i = 0; i < DTL_TEXT_N_STYLES; i++)
    text->layouts[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  text->letter = dtl_timeline_text_width (text, DTL_TEXT_LABEL, "The quick brown fox") / 19;
  return text;
}

/**
 * dtl_timeline_text_free:
 * @text: (transfer full): it
 */
void
dtl_timeline_text_free (DtlTimelineText *text)
{
  for (guint i = 0; i < DTL_TEXT_N_STYLES; i++)
    g_hash_table_unref (text->layouts[i]);
  g_free (text);
}

static PangoLayout *
create_layout (DtlTimelineText *text, DtlTextStyle style, const char *words)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (text->widget, words);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (looks[style].weight));
  pango_attr_list_insert (attributes, pango_attr_style_new (looks[style].slant));
  pango_attr_list_insert (attributes, pango_attr_scale_new (looks[style].scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

/**
 * dtl_timeline_text_get:
 * @style: how it looks
 * @words: what it says
 *
 * Returns: (transfer none): its layout, at its natural width
 */
PangoLayout *
dtl_timeline_text_get (DtlTimelineText *text, DtlTextStyle style, const char *words)
{
  PangoLayout *layout = g_hash_table_lookup (text->layouts[style], words);

  if (layout)
    return layout;
  if (text->n_layouts >= MOST_LAYOUTS)
    clear_layouts (text);
  layout = create_layout (text, style, words);
  g_hash_table_insert (text->layouts[style], g_strdup (words), layout);
  text->n_layouts++;
  return layout;
}

/**
 * dtl_timeline_text_lend:
 * @credit: how many layouts may be made for measuring
 *
 * Starts a frame. When the credit is used up, widths of words never seen before are guessed.
 */
void
dtl_timeline_text_lend (DtlTimelineText *text, guint credit)
{
  text->credit = credit;
  text->owes = FALSE;
}

/**
 * dtl_timeline_text_owes:
 *
 * Returns: whether a width was guessed since the last dtl_timeline_text_lend()
 */
gboolean
dtl_timeline_text_owes (const DtlTimelineText *text)
{
  return text->owes;
}

/**
 * dtl_timeline_text_width:
 *
 * Returns: how wide the words are in pixels, whole ones; or a guess, see dtl_timeline_text_lend()
 */
double
dtl_timeline_text_width (DtlTimelineText *text, DtlTextStyle style, const char *words)
{
  int width;

  if (!g_hash_table_contains (text->layouts[style], words))
    {
      if (text->credit == 0)
        {
          text->owes = TRUE;
          return ceil (g_utf8_strlen (words, -1) * text->letter);
        }
      text->credit--;
    }
  pango_layout_get_pixel_size (dtl_timeline_text_get (text, style, words), &width, NULL);
  return width;
}

/**
 * dtl_timeline_text_height:
 *
 * Returns: the height of a line in pixels
 */
double
dtl_timeline_text_height (DtlTimelineText *text, DtlTextStyle style)
{
  int height;

  pango_layout_get_pixel_size (dtl_timeline_text_get (text, style, "X"), NULL, &height);
  return height;
}

/**
 * dtl_timeline_text_draw:
 * @snapshot: where to draw
 * @x: left edge
 * @middle: the line that the small letters are centred on
 * @room: pixels; longer words end in an ellipsis. 0: as wide as they are
 * @colour: of the letters
 *
 * Draws a line. All styles share their middle, so that words of different size on one row sit evenly.
 *
 * Returns: how wide it came out
 */
double
dtl_timeline_text_draw (DtlTimelineText *text, GtkSnapshot *snapshot, DtlTextStyle style, const char *words, double x,
                        double middle, double room, const GdkRGBA *colour)
{
  PangoLayout *layout = dtl_timeline_text_get (text, style, words);
  g_autoptr (PangoLayout) cut = NULL;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (room > 0 && width > room + 1)
    {
      cut = pango_layout_copy (layout);
      pango_layout_set_width (cut, room * PANGO_SCALE);
      pango_layout_set_ellipsize (cut, PANGO_ELLIPSIZE_END);
      layout = cut;
      pango_layout_get_pixel_size (layout, &width, NULL);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round (x), round (middle - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
  return width;
}

/**
 * dtl_timeline_text_draw_lines:
 * @snapshot: where to draw
 * @x: left edge
 * @middle: of all lines together
 * @room: pixels that a line may take
 * @height: pixels that all lines may take; what does not fit ends in an ellipsis
 * @colour: of the letters
 *
 * Draws as many lines as are needed.
 */
void
dtl_timeline_text_draw_lines (DtlTimelineText *text, GtkSnapshot *snapshot, DtlTextStyle style, const char *words, double x,
                              double middle, double room, double height, const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = pango_layout_copy (dtl_timeline_text_get (text, style, words));
  int lines = MAX (1, (int) (height / dtl_timeline_text_height (text, style))), drawn;

  pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, NULL, &drawn);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round (x), round (middle - drawn / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}
