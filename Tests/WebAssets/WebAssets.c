#include "WebAssets.h"

static const unsigned char style[] = {
#embed "style.css"
};

const unsigned char *web_assets_style(size_t *length) {
    *length = sizeof style;
    return style;
}
