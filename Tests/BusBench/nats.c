// NATS with JetStream: publishes with a reply subject, one durable push consumer per consumer, one +ACK per message.
#include "bench.h"

static int hello(Conn *c) {
    if (!line_blocking(c, "\r\n")) return -1;
    buf_str(&c->out,
        "CONNECT {\"verbose\":false,\"pedantic\":false,\"headers\":true,\"no_responders\":true,\"lang\":\"c\","
        "\"version\":\"0\",\"protocol\":1}\r\n");
    buf_fmt(&c->out, "SUB _I.%s.%d.%d.* 1\r\nPING\r\n", run_id, c->role, c->index);
    if (flush_blocking(c)) return -1;
    for (char *line; (line = line_blocking(c, "\r\n"));) {
        if (!strncmp(line, "PONG", 4)) return 0;
        if (!strncmp(line, "-ERR", 4)) return -1;
    }
    return -1;
}

static int request(Conn *c, const char *subject, const char *json) {
    buf_fmt(&c->out, "PUB %s _I.%s.%d.%d.0 %zu\r\n%s\r\n", subject, run_id, c->role, c->index, strlen(json), json);
    if (flush_blocking(c)) return -1;
    for (char *line; (line = line_blocking(c, "\r\n"));) {
        bool has_headers = !strncmp(line, "HMSG ", 5);
        if (!has_headers && strncmp(line, "MSG ", 4)) continue;
        size_t count = strtoul(strrchr(line, ' ') + 1, NULL, 10);
        if (need_blocking(c, count + 2)) return -1;
        char *body = buf_start(&c->in);
        c->in.off += count + 2;
        if (has_headers) return -1;
        body[count] = 0;
        if (!strstr(body, "\"error\"")) return 0;
        fprintf(stderr, "nats: %s -> %s\n", subject, body);
        return -1;
    }
    return -1;
}

static int setup(Conn *c) {
    char subject[128], json[512];
    snprintf(subject, sizeof subject, "$JS.API.STREAM.CREATE.%s", options.topic);
    snprintf(json, sizeof json,
        "{\"name\":\"%s\",\"subjects\":[\"%s.>\"],\"retention\":\"limits\",\"storage\":\"file\",\"num_replicas\":1,"
        "\"max_consumers\":-1,\"max_msgs\":-1,\"max_bytes\":-1,\"max_age\":0,\"discard\":\"old\"}",
        options.topic, options.topic);
    return request(c, subject, json);
}

static int nothing(Conn *c) { return 0; }

static int subscribe(Conn *c) {
    buf_fmt(&c->out, "SUB _D.%s.%d 2\r\nPING\r\n", run_id, c->consumer);
    if (flush_blocking(c)) return -1;
    for (char *line; (line = line_blocking(c, "\r\n"));)
        if (!strncmp(line, "PONG", 4)) break;
    Conn *asker = conn_open(SETTER, 100 + c->consumer);
    if (!asker) return -1;
    char subject[128], json[512];
    snprintf(subject, sizeof subject, "$JS.API.CONSUMER.DURABLE.CREATE.%s.c%d", options.topic, c->consumer);
    snprintf(json, sizeof json,
        "{\"stream_name\":\"%s\",\"config\":{\"durable_name\":\"c%d\",\"deliver_subject\":\"_D.%s.%d\","
        "\"deliver_policy\":\"all\",\"ack_policy\":\"explicit\",\"ack_wait\":30000000000,\"max_ack_pending\":%d,"
        "\"filter_subject\":\"%s.ev\",\"replay_policy\":\"instant\"}}",
        options.topic, c->consumer, run_id, c->consumer, c->window, options.topic);
    int result = request(asker, subject, json);
    conn_free(asker);
    return result;
}

static void publish(Conn *c, uint64_t k, const char *event, size_t count) {
    buf_fmt(&c->out, "PUB %s.ev _I.%s.%d.%d.%llu %zu\r\n", options.topic, run_id, c->role, c->index,
        (unsigned long long)k, count);
    buf_put(&c->out, event, count);
    buf_str(&c->out, "\r\n");
}

// MSG subject sid [reply] count, or HMSG subject sid [reply] headers count.
static int message(Conn *c, char *s, char *end, size_t available) {
    char line[512], *field[8];
    size_t length = end - s;
    int fields = 0;
    if (length >= sizeof line) return -1;
    memcpy(line, s, length);
    line[length && line[length - 1] == '\r' ? length - 1 : length] = 0;
    for (char *p = strtok(line, " "); p && fields < 8; p = strtok(NULL, " ")) field[fields++] = p;
    size_t count = strtoul(field[fields - 1], NULL, 10);
    if (available < length + 1 + count + 2) return 1;
    c->in.off += length + 1 + count + 2;
    if (field[2][0] == '1') {
        if (s[0] == 'H' || memmem(end + 1, count, "\"error\"", 7)) return -1;
        acknowledged(c, strtoull(strrchr(field[1], '.') + 1, NULL, 10));
    } else {
        delivered(c, end + 1, count);
        if (fields == 5) buf_fmt(&c->out, "PUB %s 4\r\n+ACK\r\n", field[3]);
    }
    return 0;
}

static int parse(Conn *c) {
    for (;;) {
        char *s = buf_start(&c->in);
        size_t available = buf_count(&c->in);
        char *end = available ? memchr(s, '\n', available) : NULL;
        if (!end) return 0;
        if (s[0] == 'M' || s[0] == 'H') {
            int result = message(c, s, end, available);
            if (result) return result < 0 ? -1 : 0;
            continue;
        }
        if (!strncmp(s, "PING", 4)) buf_str(&c->out, "PONG\r\n");
        else if (!strncmp(s, "PONG", 4)) c->barrier_done = true;
        else if (s[0] == '-') {
            fprintf(stderr, "nats: %.60s\n", s);
            return -1;
        }
        c->in.off += end - s + 1;
    }
}

static void read_done(Conn *c) {}
static void barrier(Conn *c) { buf_str(&c->out, "PING\r\n"); }

const Protocol nats = {"nats", hello, setup, nothing, subscribe, publish, parse, read_done, barrier};
