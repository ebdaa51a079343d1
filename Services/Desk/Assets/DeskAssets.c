#include "DeskAssets.h"

static const unsigned char style[] = {
#embed "desk.css"
};

const unsigned char *desk_style(void) { return style; }
size_t desk_style_length(void) { return sizeof style; }
