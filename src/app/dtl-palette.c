/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source has the same colour in the list, in the dots, in the lanes and in the popover. The
 * colours are told apart on light and on dark ground, white letters are legible on them, and
 * neighbours differ in lightness too, for those who see no difference in hue. */

#include "dtl-palette.h"

#include "dtl-comparison.h"

typedef struct
{
  const char *light;
  const char *dark;
} Pair;

static GdkRGBA
parse_pair (const Pair *pair, gboolean dark)
{
  GdkRGBA colour = { 0, 0, 0, 1 };

  gdk_rgba_parse (&colour, dark ? pair->dark : pair->light);
  return colour;
}

/**
 * dtl_palette_source:
 * @colour: which one, from dtl_source_item_get_colour(); the palette goes round
 * @dark: whether it is for dark ground
 *
 * Returns: the colour
 */
GdkRGBA
dtl_palette_source (guint colour, gboolean dark)
{
  static const Pair pairs[DTL_PALETTE_SIZE] = {
    { "#1a5fb4", "#5a9bee" }, /* blue */
    { "#26a269", "#4fcf92" }, /* green */
    { "#c64600", "#ff8a3d" }, /* orange */
    { "#813d9c", "#c98be0" }, /* purple */
    { "#a51d2d", "#f07281" }, /* red */
    { "#0f7f8c", "#4cc4d2" }, /* teal */
    { "#8a5a00", "#e0b04a" }, /* ochre */
    { "#c0418a", "#f28cc2" }, /* pink */
    { "#4b5563", "#a9b4c2" }, /* slate */
    { "#5b7f16", "#a7d14e" }, /* olive */
  };

  return parse_pair (&pairs[colour % DTL_PALETTE_SIZE], dark);
}

/**
 * dtl_palette_tone:
 * @tone: what it says
 * @dark: whether it is for dark ground
 *
 * Returns: the colour of lines and words in that tone
 */
GdkRGBA
dtl_palette_tone (DtlTone tone, gboolean dark)
{
  static const Pair pairs[DTL_N_TONES] = {
    [DTL_TONE_NEUTRAL] = { "#77767b", "#9a9996" },
    [DTL_TONE_AGREES] = { "#1b8553", "#57d59a" },
    [DTL_TONE_DIFFERS] = { "#1c71d8", "#78aeed" },
    [DTL_TONE_CONFLICTS] = { "#c01c28", "#ff7b84" },
  };

  return parse_pair (&pairs[tone], dark);
}

/**
 * dtl_palette_verdict:
 * @verdict: a #DtlVerdict
 *
 * Returns: the tone that it is shown in
 */
DtlTone
dtl_palette_verdict (guint verdict)
{
  static const DtlTone tones[] = {
    [DTL_VERDICT_SINGLE] = DTL_TONE_NEUTRAL,
    [DTL_VERDICT_AGREE] = DTL_TONE_AGREES,
    [DTL_VERDICT_COMPATIBLE] = DTL_TONE_AGREES,
    [DTL_VERDICT_REVISED] = DTL_TONE_DIFFERS,
    [DTL_VERDICT_DIFFERENT_PERIOD] = DTL_TONE_DIFFERS,
    [DTL_VERDICT_DIFFERENT_SCOPE] = DTL_TONE_DIFFERS,
    [DTL_VERDICT_SCALE_SLIP] = DTL_TONE_CONFLICTS,
    [DTL_VERDICT_CONFLICT] = DTL_TONE_CONFLICTS,
  };

  return verdict < G_N_ELEMENTS (tones) ? tones[verdict] : DTL_TONE_NEUTRAL;
}

/**
 * dtl_palette_is_dark:
 * @widget: a widget
 *
 * Returns: whether it stands on dark ground
 */
gboolean
dtl_palette_is_dark (GtkWidget *widget)
{
  return adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
}
