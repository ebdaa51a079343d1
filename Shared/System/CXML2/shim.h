#include <libxml/xmlversion.h>
// Foundation brings a copy of ICU of its own, and two in one module do not agree. Nothing that is used here knows of ICU.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlschemas.h>
