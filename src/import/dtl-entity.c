/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Markup writes "&euro;5&nbsp;bn" for "€5 bn". A figure is only read right if its characters
 * are there, so the entities that occur in prose are known by name. */

#include "dtl-entity.h"

#include <string.h>

typedef struct
{
  const char *name;
  gunichar character;
} Entity;

/* Sorted by name, for bsearch(). */
static const Entity entities[] = {
  { "AElig", 0xc6 }, { "Aacute", 0xc1 }, { "Agrave", 0xc0 }, { "Aring", 0xc5 }, { "Auml", 0xc4 }, { "Ccedil", 0xc7 },
  { "Eacute", 0xc9 }, { "Egrave", 0xc8 }, { "Ntilde", 0xd1 }, { "Oacute", 0xd3 }, { "Oslash", 0xd8 }, { "Ouml", 0xd6 },
  { "Scaron", 0x160 }, { "Uacute", 0xda }, { "Uuml", 0xdc }, { "aacute", 0xe1 }, { "acirc", 0xe2 }, { "aelig", 0xe6 },
  { "agrave", 0xe0 }, { "amp", '&' }, { "apos", '\'' }, { "aring", 0xe5 }, { "atilde", 0xe3 }, { "auml", 0xe4 },
  { "bdquo", 0x201e }, { "bull", 0x2022 }, { "ccedil", 0xe7 }, { "cent", 0xa2 }, { "copy", 0xa9 }, { "deg", 0xb0 },
  { "divide", 0xf7 }, { "eacute", 0xe9 }, { "ecirc", 0xea }, { "egrave", 0xe8 }, { "emsp", 0x2003 }, { "ensp", 0x2002 },
  { "euml", 0xeb }, { "euro", 0x20ac }, { "frac12", 0xbd }, { "frac14", 0xbc }, { "frac34", 0xbe }, { "gt", '>' },
  { "hellip", 0x2026 }, { "iacute", 0xed }, { "icirc", 0xee }, { "iexcl", 0xa1 }, { "iquest", 0xbf }, { "iuml", 0xef },
  { "laquo", 0xab }, { "ldquo", 0x201c }, { "le", 0x2264 }, { "lsaquo", 0x2039 }, { "lsquo", 0x2018 }, { "lt", '<' },
  { "mdash", 0x2014 }, { "micro", 0xb5 }, { "middot", 0xb7 }, { "minus", 0x2212 }, { "nbsp", 0xa0 }, { "ndash", 0x2013 },
  { "ntilde", 0xf1 }, { "oacute", 0xf3 }, { "ocirc", 0xf4 }, { "oelig", 0x153 }, { "oslash", 0xf8 }, { "otilde", 0xf5 },
  { "ouml", 0xf6 }, { "para", 0xb6 }, { "permil", 0x2030 }, { "plusmn", 0xb1 }, { "pound", 0xa3 }, { "prime", 0x2032 },
  { "quot", '"' }, { "raquo", 0xbb }, { "rdquo", 0x201d }, { "reg", 0xae }, { "rsaquo", 0x203a }, { "rsquo", 0x2019 },
  { "sbquo", 0x201a }, { "scaron", 0x161 }, { "sect", 0xa7 }, { "shy", 0xad }, { "sup1", 0xb9 }, { "sup2", 0xb2 },
  { "sup3", 0xb3 }, { "szlig", 0xdf }, { "thinsp", 0x2009 }, { "times", 0xd7 }, { "trade", 0x2122 }, { "uacute", 0xfa },
  { "uuml", 0xfc }, { "yen", 0xa5 },
};

static int
compare_entities (const void *a, const void *b)
{
  return strcmp (((const Entity *) a)->name, ((const Entity *) b)->name);
}

/* The character of "#1234" or "#x12ab"; U+FFFD if there is none of that number. */
static gunichar
read_number (const char *name)
{
  gboolean hexadecimal = name[1] == 'x' || name[1] == 'X';
  guint64 number = g_ascii_strtoull (name + (hexadecimal ? 2 : 1), NULL, hexadecimal ? 16 : 10);

  return number > 0 && number <= 0x10ffff && g_unichar_validate (number) ? number : 0xfffd;
}

/**
 * dtl_entity_append:
 * @text: is appended to
 * @entity: "&euro;", "&#8364;" or "&#x20ac;", from the & to the semicolon
 * @length: its bytes
 *
 * Appends the character that @entity stands for.
 *
 * Returns: %FALSE if it is not known; then it is appended as it is written
 */
gboolean
dtl_entity_append (GString *text, const char *entity, gsize length)
{
  g_autofree char *name = length > 2 ? g_strndup (entity + 1, length - 2) : g_strdup ("");
  const Entity wanted = { name, 0 };
  const Entity *found;

  if (name[0] == '#')
    {
      g_string_append_unichar (text, read_number (name));
      return TRUE;
    }
  found = bsearch (&wanted, entities, G_N_ELEMENTS (entities), sizeof (Entity), compare_entities);
  if (found)
    g_string_append_unichar (text, found->character);
  else
    g_string_append_len (text, entity, length);
  return found != NULL;
}
