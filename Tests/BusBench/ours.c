// Genklang's bus: JSON-RPC lines over TCP (Services/Bus/PROTOCOL.md).
//
// One connection per service, so the connections play the services: publishers those that publish most, consumers
// those that follow what Intake says. The operator is the fifth consumer, with credit like the others, though its
// position is not kept. The window has to be raised in the bus's settings (`"window"`).
#include "bench.h"

#include <openssl/hmac.h>

static const struct {
    const char *service, *type;
} senders[] = {
    {"intake", "intake.step-decided"}, {"callback", "callback.note-filed"}, {"learning", "learning.review-closed"},
    {"wellbeing", "wellbeing.prompted"}, {"directory", "directory.person-changed"}, {"notifier", "notifier.sent"},
};
static const char *consumers[] = {"callback", "notifier", "learning", "wellbeing", "operator"};
static const char followed[] = "dk.genklang.intake.step-decided.v1";
#define COUNT(array) (int)(sizeof array / sizeof *array)

static const char *service(Conn *c) {
    if (c->role == SETTER) return "operator";
    if (c->role == CONSUMER) return c->consumer < COUNT(consumers) ? consumers[c->consumer] : NULL;
    return c->index < COUNT(senders) ? senders[c->index].service : NULL;
}

static void proof(
    const char *key_hex, const char *side, const char *name, const char *one, const char *two, char *hex) {
    unsigned char key[32], mac[32];
    for (int i = 0; i < 32; i++) sscanf(key_hex + 2 * i, "%2hhx", &key[i]);
    char text[512];
    int n = snprintf(text, sizeof text, "genklang-bus/1 %s %s %s %s", side, name, one, two);
    HMAC(EVP_sha256(), key, 32, (unsigned char *)text, n, mac, NULL);
    for (int i = 0; i < 32; i++) sprintf(hex + 2 * i, "%02x", mac[i]);
}

static char *answer(Conn *c) {
    if (flush_blocking(c)) return NULL;
    char *line = line_blocking(c, "\n");
    if (line && !strstr(line, "\"result\"")) {
        fprintf(stderr, "ours: %.200s\n", line);
        return NULL;
    }
    return line;
}

static int hello(Conn *c) {
    const char *name = service(c);
    if (!name) die("our bus has %d services that publish and %d that follow", COUNT(senders), COUNT(consumers));
    char path[512], key[65] = "", mine[65], theirs[65], mac[65];
    snprintf(path, sizeof path, "%s/keys/%s.key", options.data, name);
    FILE *file = fopen(path, "r");
    if (!file || fread(key, 1, 64, file) != 64) die("no key in %s", path);
    fclose(file);
    for (int i = 0; i < 64; i++) mine[i] = "0123456789abcdef"[(now_ns() >> (i % 16)) & 15];
    mine[64] = 0;
    buf_fmt(&c->out,
        "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"bus.hello\",\"params\":{\"protocol\":1,\"service\":\"%s\","
        "\"nonce\":\"%s\"}}\n", name, mine);
    char *line = answer(c), *nonce = line ? strstr(line, "\"nonce\":\"") : NULL;
    if (!nonce) return -1;
    memcpy(theirs, nonce + 9, 64);
    theirs[64] = 0;
    proof(key, "service", name, theirs, mine, mac);
    buf_fmt(&c->out, "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"bus.prove\",\"params\":{\"proof\":\"%s\"", mac);
    if (c->role == PUBLISHER)
        buf_fmt(&c->out, ",\"epoch\":\"BENCH0000000000%d\",\"publishes\":[\"dk.genklang.%s.v1\"]", c->index,
            senders[c->index].type);
    else
        buf_fmt(&c->out, ",\"reads\":[\"%s\"]", c->role == SETTER || c->consumer == 4 ? "*" : followed);
    buf_str(&c->out, "}}\n");
    if (!(line = answer(c))) return -1;
    char *next = strstr(line, "\"next\":");
    if (next) c->first_number = strtoull(next + 7, NULL, 10);
    return 0;
}

static int nothing(Conn *c) { return 0; }

static int subscribe(Conn *c) {
    const char *name = service(c);
    bool is_tail = !strcmp(name, "operator");
    // Without publishers it drains what is there; otherwise it follows from now on.
    uint64_t after = 0;
    if (options.publishers) {
        Conn *asker = conn_open(SETTER, 0);
        if (!asker) return -1;
        buf_str(&asker->out, "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"bus.status\"}\n");
        char *line = answer(asker);
        if (line) after = strtoull(strstr(line, "\"head\":") + 7, NULL, 10);
        conn_free(asker);
        if (!line) return -1;
    }
    buf_str(&c->out, "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"bus.subscribe\",\"params\":{");
    if (!is_tail) buf_fmt(&c->out, "\"consumer\":\"%s\",", name);
    buf_fmt(&c->out, "\"types\":[\"%s\"],\"after\":%llu,\"credit\":{\"events\":%d,\"bytes\":1048576}}}\n",
        is_tail ? "*" : followed, (unsigned long long)after, c->window > 1024 ? 1024 : c->window);
    return answer(c) ? 0 : -1;
}

// The event gets its identity here, at its end; the measured part stands at its beginning. Exactly `count` bytes.
static void publish(Conn *c, uint64_t k, const char *event, size_t count) {
    buf_fmt(&c->out, "{\"jsonrpc\":\"2.0\",\"id\":%llu,\"method\":\"bus.publish\",\"params\":{\"event\":",
        (unsigned long long)k);
    char tail[512];
    int n = snprintf(tail, sizeof tail,
        "\"},\"specversion\":\"1.0\",\"id\":\"BENCH0000000000%d:%llu\",\"source\":\"/genklang/%s\","
        "\"type\":\"dk.genklang.%s.v1\",\"subject\":\"K-0123456789ABCDEFGHJK\",\"time\":\"2026-11-24T09:12:00.000Z\"}",
        c->index, (unsigned long long)(c->first_number + k), senders[c->index].service, senders[c->index].type);
    buf_put(&c->out, event, count - n);
    buf_put(&c->out, tail, n);
    buf_str(&c->out, "}}\n");
}

static bool starts(const char *s, size_t n, const char *prefix) {
    size_t m = strlen(prefix);
    return n >= m && !memcmp(s, prefix, m);
}

static int parse(Conn *c) {
    static const char answered[] = "{\"jsonrpc\":\"2.0\",\"id\":";
    static const char event[] = "{\"jsonrpc\":\"2.0\",\"method\":\"bus.event\",\"params\":{\"position\":";
    for (;;) {
        char *s = buf_start(&c->in);
        size_t available = buf_count(&c->in);
        char *end = available > c->scanned ? memchr(s + c->scanned, '\n', available - c->scanned) : NULL;
        if (!end) {
            c->scanned = available;
            return 0;
        }
        size_t n = end - s;
        c->scanned = 0;
        c->in.off += n + 1;
        if (starts(s, n, event)) {
            char *rest;
            c->position = strtoull(s + sizeof event - 1, &rest, 10);
            rest += strlen(",\"event\":");
            delivered(c, rest, end - 2 - rest);
        } else if (starts(s, n, answered)) {
            char *rest;
            uint64_t id = strtoull(s + sizeof answered - 1, &rest, 10);
            if (starts(rest, end - rest, ",\"result\":{\"position\":")) acknowledged(c, id);
            else if (c->barrier) c->barrier_done = true;
            else {
                fprintf(stderr, "ours: %.*s\n", (int)(n < 300 ? n : 300), s);
                return -1;
            }
        } else {
            fprintf(stderr, "ours: %.*s\n", (int)(n < 300 ? n : 300), s);
            return -1;
        }
    }
}

// Cumulative: one acknowledgement for everything a read has brought.
static void read_done(Conn *c) {
    if (c->role != CONSUMER || c->position == c->acked_position) return;
    c->acked_position = c->position;
    buf_fmt(&c->out, "{\"jsonrpc\":\"2.0\",\"method\":\"bus.ack\",\"params\":{\"position\":%llu}}\n",
        (unsigned long long)c->position);
}

// A request that is refused: its answer comes after the acknowledgements before it have been taken.
static void barrier(Conn *c) { buf_str(&c->out, "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"bus.barrier\"}\n"); }

const Protocol ours = {"ours", hello, nothing, nothing, subscribe, publish, parse, read_done, barrier};
