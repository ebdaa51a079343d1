// busbench: one client for several message buses, each spoken to in its own protocol over TCP.
//
// One thread and epoll; every run prints one line of JSON. Publishers keep `--window` messages unacknowledged on each
// connection, or follow a schedule with `--rate`: latency then counts from the moment a message was due, so that a
// server that stands still cannot hide it.
#include "bench.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

struct Options options = {
    .topic = "bench", .data = ".", .consumers = -1, .window = 256, .consumer_window = 256, .publishers = 1,
    .seconds = 3, .size = 512,
};
char run_id[32];
uint64_t bad_messages;

// ---- Latencies: 64 steps an octave, about 1.5 %.

#define STEPS (64 * 44)
typedef struct {
    uint64_t n, max, count[STEPS];
} Histogram;
static Histogram answers, deliveries;

static void histogram_add(Histogram *h, uint64_t v) {
    int octave = v < 64 ? 0 : 63 - __builtin_clzll(v);
    int step = v < 64 ? (int)v : (octave - 5) * 64 + (int)((v >> (octave - 6)) & 63);
    h->count[step < STEPS ? step : STEPS - 1]++;
    h->n++;
    if (v > h->max) h->max = v;
}

static double histogram_us(const Histogram *h, double part) {
    uint64_t target = (uint64_t)(part * h->n), sum = 0;
    for (int i = 0; i < STEPS && h->n; i++)
        if ((sum += h->count[i]) > target)
            return (i < 64 ? (double)i : (double)((uint64_t)(64 + (i & 63)) << (i / 64 - 1))) / 1e3;
    return h->max / 1e3;
}

static void histogram_print(const char *name, const Histogram *h) {
    printf("\"%s\":{\"p50\":%.0f,\"p99\":%.0f,\"p999\":%.0f,\"max\":%.0f},", name, histogram_us(h, .5),
        histogram_us(h, .99), histogram_us(h, .999), h->max / 1e3);
}

// ---- What came back.

static uint64_t total_acked, total_delivered, doubled, last_ack_ns, first_delivery_ns, last_delivery_ns, known_bits;
static uint8_t *acked_bits, *seen_bits;

static bool bit(const uint8_t *bits, uint64_t i) { return bits[i / 8] >> (i & 7) & 1; }
static void set_bit(uint8_t *bits, uint64_t i) {
    if (i >= known_bits) die("too many messages to verify");
    bits[i / 8] |= 1 << (i & 7);
}

void acknowledged(Conn *c, uint64_t k) {
    int slot = k % SLOTS;
    if (!c->is_live[slot]) {
        bad_messages++;
        return;
    }
    c->is_live[slot] = false;
    c->in_flight--;
    c->acked++;
    total_acked++;
    last_ack_ns = now_ns();
    histogram_add(&answers, last_ack_ns - c->due[slot]);
    if (acked_bits) set_bit(acked_bits, c->seq[slot]);
}

// {"data":{"seq":"<12 digits>","ts":"<20 digits>", …
void delivered(Conn *c, const char *event, size_t count) {
    last_delivery_ns = now_ns();
    if (!first_delivery_ns) first_delivery_ns = last_delivery_ns;
    total_delivered++;
    c->got++;
    if (count != options.size || memcmp(event, "{\"data\":{\"seq\":\"", 16)) {
        bad_messages++;
        return;
    }
    uint64_t seq = 0, ts = 0;
    for (int i = 16; i < 28; i++) seq = seq * 10 + (event[i] - '0');
    for (int i = 36; i < 56; i++) ts = ts * 10 + (event[i] - '0');
    if (last_delivery_ns > ts) histogram_add(&deliveries, last_delivery_ns - ts);
    if (!seen_bits) return;
    if (seq < known_bits && bit(seen_bits, seq)) doubled++;
    set_bit(seen_bits, seq);
}

// ---- The event: exactly `--size` bytes of JSON for everybody. Ours puts an identity of its own at the end.

static char *event;

static void make_event(void) {
    static const char head[] = "{\"data\":{\"seq\":\"000000000000\",\"ts\":\"00000000000000000000\",\"text\":\"";
    static const char text[] = "K-0123456789ABCDEFGHJK solved partly noted version 3 moment 2026-11-24 ";
    static const char tail[] = "\"},\"specversion\":\"1.0\",\"source\":\"/bench\",\"type\":\"bench\"}";
    if (options.size < sizeof head + sizeof tail + 320) die("--size is too small for an event");
    event = malloc(options.size + 1);
    for (size_t i = 0; i < options.size; i++) event[i] = text[i % (sizeof text - 1)];
    memcpy(event, head, sizeof head - 1);
    memcpy(event + options.size - (sizeof tail - 1), tail, sizeof tail);
}

static void stamp(uint64_t seq, uint64_t ts) {
    for (int i = 27; i >= 16; i--, seq /= 10) event[i] = '0' + seq % 10;
    for (int i = 55; i >= 36; i--, ts /= 10) event[i] = '0' + ts % 10;
}

static uint64_t sent;

static void publish(Conn *c, uint64_t due) {
    int slot = c->next % SLOTS;
    c->due[slot] = due;
    c->seq[slot] = options.first_seq + sent;
    c->is_live[slot] = true;
    stamp(options.first_seq + sent, due);
    c->protocol->publish(c, c->next++, event, options.size);
    c->in_flight++;
    sent++;
}

// ---- The server as the kernel sees it.

static double cpu_seconds(int pid) {
    char path[64], line[1024];
    snprintf(path, sizeof path, "/proc/%d/stat", pid);
    FILE *f = pid ? fopen(path, "r") : NULL;
    if (!f) return 0;
    size_t n = fread(line, 1, sizeof line - 1, f);
    fclose(f);
    line[n] = 0;
    unsigned long user, system;
    char *rest = strrchr(line, ')');
    if (!rest || sscanf(rest + 2, "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &system) != 2) return 0;
    return (user + system) / (double)sysconf(_SC_CLK_TCK);
}

static long status_kb(int pid, const char *key) {
    char path[64], line[256];
    snprintf(path, sizeof path, "/proc/%d/status", pid);
    FILE *f = pid ? fopen(path, "r") : NULL;
    long value = 0;
    while (f && fgets(line, sizeof line, f))
        if (!strncmp(line, key, strlen(key))) value = atol(line + strlen(key) + 1);
    if (f) fclose(f);
    return value;
}

// ---- The engine.

static int poller;

static void flush_out(Conn *c) {
    bool blocked = false;
    while (buf_count(&c->out)) {
        ssize_t n = send(c->fd, buf_start(&c->out), buf_count(&c->out), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (n < 0 && errno == EAGAIN) {
            blocked = true;
            break;
        }
        if (n < 0) {
            c->dead = true;
            return;
        }
        c->out.off += n;
    }
    if (!buf_count(&c->out)) c->out.off = c->out.len = 0;
    if (blocked == c->wants_write) return;
    c->wants_write = blocked;
    struct epoll_event e = {.events = EPOLLIN | (blocked ? EPOLLOUT : 0), .data.ptr = c};
    epoll_ctl(poller, EPOLL_CTL_MOD, c->fd, &e);
}

static void read_in(Conn *c) {
    for (int i = 0; i < 4; i++) {
        if (c->in.off == c->in.len) c->in.off = c->in.len = 0;
        buf_reserve(&c->in, 262144);
        ssize_t n = recv(c->fd, c->in.p + c->in.len, c->in.cap - c->in.len, MSG_DONTWAIT);
        if (n < 0 && errno == EAGAIN) break;
        if (n <= 0) {
            c->dead = true;
            break;
        }
        c->in.len += n;
        if (c->protocol->parse(c)) {
            c->dead = true;
            break;
        }
        if (n < 65536) break;
    }
    if (!c->dead) c->protocol->read_done(c);
}

// How long until one publish is acknowledged, from `--t0` (when the server was started).
static int until_ready(void) {
    if (!options.started_ns) options.started_ns = now_ns();
    alarm(100);
    make_event();
    for (int tries = 1;; tries++) {
        Conn *c = conn_open(PUBLISHER, 0);
        if (c && !c->protocol->publisher(c)) {
            publish(c, now_ns());
            if (!flush_blocking(c))
                while (c->in_flight)
                    if (fill_blocking(c) || c->protocol->parse(c)) break;
            if (!c->in_flight) {
                printf("{\"ready_ms\":%.1f,\"tries\":%d}\n", (now_ns() - options.started_ns) / 1e6, tries);
                return 0;
            }
        }
        if (c) conn_free(c);
        usleep(1000);
    }
}

static void report(uint64_t start, double cpu, bool broken, bool timed_out) {
    double acked_for = (last_ack_ns > start ? last_ack_ns - start : 1) / 1e9, total = (now_ns() - start) / 1e9;
    printf("{\"sent\":%llu,\"acked\":%llu,\"acked_s\":%.0f,", (unsigned long long)sent, (unsigned long long)total_acked,
        total_acked / acked_for);
    histogram_print("ack_us", &answers);
    printf("\"delivered\":%llu,\"delivered_s\":%.0f,", (unsigned long long)total_delivered, total_delivered / total);
    histogram_print("e2e_us", &deliveries);
    printf("\"first_ms\":%.1f,\"secs\":%.3f,\"cpu_s\":%.2f,\"rss_kb\":%ld,\"peak_kb\":%ld,",
        first_delivery_ns ? (first_delivery_ns - start) / 1e6 : 0, total, cpu, status_kb(options.pid, "VmRSS:"),
        status_kb(options.pid, "VmHWM:"));
    printf("\"bad\":%llu,\"broken\":%d,\"timed_out\":%d", (unsigned long long)bad_messages, broken, timed_out);
}

// What was acknowledged, for a later run that reads everything back.
static void keep_acknowledged(void) {
    FILE *f = fopen(options.acked_file, "w");
    uint64_t head[2] = {sent, total_acked};
    if (!f || fwrite(head, 8, 2, f) != 2 || fwrite(acked_bits, 1, known_bits / 8, f) != known_bits / 8)
        die("cannot write %s", options.acked_file);
    fclose(f);
}

static void verify(void) {
    FILE *f = fopen(options.verify_file, "r");
    uint64_t head[2], lost = 0, unacknowledged = 0, found = 0;
    if (!f || fread(head, 8, 2, f) != 2 || fread(acked_bits, 1, known_bits / 8, f) != known_bits / 8)
        die("cannot read %s", options.verify_file);
    fclose(f);
    for (uint64_t i = 0; i < head[0]; i++) {
        found += bit(seen_bits, i);
        lost += bit(acked_bits, i) && !bit(seen_bits, i);
        unacknowledged += bit(seen_bits, i) && !bit(acked_bits, i);
    }
    printf(",\"v_acked\":%llu,\"v_found\":%llu,\"v_lost\":%llu,\"v_unacked_found\":%llu,\"v_doubled\":%llu",
        (unsigned long long)head[1], (unsigned long long)found, (unsigned long long)lost,
        (unsigned long long)unacknowledged, (unsigned long long)doubled);
}

// So many who say half a line and dawdle, while the others work.
static void invite_guests(void) {
    static const char half[] = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"bus.hello\",\"params\":{\"x\":\"";
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(options.port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (int i = 0; i < options.guests; i++) {
        int guest = socket(AF_INET, SOCK_STREAM, 0);
        if (guest < 0 || connect(guest, (void *)&address, sizeof address)) die("guest %d finds no way in", i);
        if (send(guest, half, sizeof half - 1, MSG_NOSIGNAL) < 0) continue;
    }
}

static int run(void) {
    int all = options.publishers + options.consumers_here;
    Conn **conns = calloc(all, sizeof *conns);
    poller = epoll_create1(0);
    for (int i = all - 1; i >= 0; i--)
        if (!(conns[i] = conn_open(i < options.publishers ? PUBLISHER : CONSUMER, i))) die("cannot connect");
    double cpu = cpu_seconds(options.pid);
    uint64_t start = now_ns();
    for (int i = all - 1; i >= 0; i--) {
        Conn *c = conns[i];
        if (c->role == PUBLISHER ? c->protocol->publisher(c) : c->protocol->subscribe(c)) die("cannot begin");
        fcntl(c->fd, F_SETFL, O_NONBLOCK);
        struct epoll_event e = {.events = EPOLLIN, .data.ptr = c};
        epoll_ctl(poller, EPOLL_CTL_ADD, c->fd, &e);
        if (buf_count(&c->in)) {
            if (c->protocol->parse(c)) c->dead = true;
            c->protocol->read_done(c);
        }
    }
    invite_guests();
    // Publishing is timed from here, a drain from before the subscription.
    if (options.publishers) start = now_ns();
    uint64_t deadline = start + (uint64_t)(options.seconds * 1e9), hard = deadline + 8000000000ull;
    uint64_t due = start, progress_ns = start, progress = 0;
    bool published = options.publishers == 0, broken = false, timed_out = false;
    for (;;) {
        uint64_t now = now_ns();
        if (!published) {
            bool over = (options.count && sent >= options.count) || now >= deadline;
            if (over) {
                uint64_t left = 0;
                for (int i = 0; i < options.publishers; i++) left += conns[i]->in_flight;
                published = left == 0;
            } else if (options.rate) {
                Conn *c = conns[0];
                while (due <= now && c->in_flight < SLOTS / 2) {
                    publish(c, due);
                    due = start + (uint64_t)(sent * (1e9 / options.rate));
                }
            } else {
                for (int i = 0; i < options.publishers; i++) {
                    Conn *c = conns[i];
                    while (c->in_flight < (uint64_t)options.window && !(options.count && sent >= options.count)
                        && buf_count(&c->out) < 1 << 20 && !c->is_live[c->next % SLOTS])
                        publish(c, now_ns());
                }
            }
        }
        for (int i = 0; i < all; i++)
            if (buf_count(&conns[i]->out)) flush_out(conns[i]);
        if (published) {
            if (!options.consumers_here) break;
            uint64_t wanted = options.expect ? options.expect : options.publishers ? total_acked : 0;
            if (wanted && total_delivered >= wanted * options.consumers_here) {
                // The last acknowledgements, too, are to have been taken.
                bool done = true;
                for (int i = options.publishers; i < all; i++) {
                    Conn *c = conns[i];
                    if (!c->barrier) {
                        c->barrier = true;
                        c->protocol->barrier(c);
                        flush_out(c);
                    }
                    done = done && c->barrier_done;
                }
                if (done) break;
            }
            if (!options.publishers && options.seconds > 0 && now >= deadline) {
                timed_out = true;
                break;
            }
            if (total_delivered != progress) {
                progress = total_delivered;
                progress_ns = now;
            } else if (options.idle > 0 && now - progress_ns > options.idle * 1e9) break;
        }
        if (now >= hard) {
            timed_out = true;
            break;
        }
        struct timespec pause = {0, 50000000};
        if (options.rate && !published) {
            now = now_ns();
            uint64_t left = due > now ? due - now : 0;
            if (left < 50000000) pause.tv_nsec = left;
        }
        struct epoll_event events[64];
        int n = epoll_pwait2(poller, events, 64, &pause, NULL);
        for (int i = 0; i < n; i++) {
            Conn *c = events[i].data.ptr;
            if (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR)) read_in(c);
            if (!c->dead && events[i].events & EPOLLOUT) flush_out(c);
            broken = broken || c->dead;
        }
        if (broken) break;
    }
    report(start, cpu_seconds(options.pid) - cpu, broken, timed_out);
    if (options.acked_file) keep_acknowledged();
    if (options.verify_file) verify();
    puts("}");
    return broken && !options.acked_file ? 3 : 0;
}

// ---- The command line.

static void usage(void) {
    die("usage: busbench ours|redis|nats|beanstalkd run|ready|hello|setup [--port P] [--data FOLDER] [--pid SERVER]\n"
        "       [--topic T] [--pubs N] [--subs N] [--consumers N] [--window W] [--subwin W] [--rate R] [--count N]\n"
        "       [--expect N] [--secs S] [--idle S] [--size B] [--seq0 N] [--t0 NS] [--acked FILE] [--verify FILE]\n"
        "       [--setup]\n"
        "       busbench now");
}

static void parse_options(int count, char **words) {
    static const Protocol *protocols[] = {&ours, &redis, &nats, &beanstalkd};
    if (count < 3) usage();
    for (int i = 0; i < 4; i++)
        if (!strcmp(words[1], protocols[i]->name)) options.protocol = protocols[i];
    if (!options.protocol) usage();
    options.mode = words[2];
    for (int i = 3; i < count; i++) {
        const char *name = words[i], *value = i + 1 < count ? words[i + 1] : "";
        if (!strcmp(name, "--setup")) {
            options.setup = true;
            continue;
        }
        i++;
        if (!strcmp(name, "--port")) options.port = atoi(value);
        else if (!strcmp(name, "--guests")) options.guests = atoi(value);
        else if (!strcmp(name, "--data")) options.data = value;
        else if (!strcmp(name, "--pid")) options.pid = atoi(value);
        else if (!strcmp(name, "--topic")) options.topic = value;
        else if (!strcmp(name, "--pubs")) options.publishers = atoi(value);
        else if (!strcmp(name, "--subs")) options.consumers_here = atoi(value);
        else if (!strcmp(name, "--consumers")) options.consumers = atoi(value);
        else if (!strcmp(name, "--window")) options.window = atoi(value);
        else if (!strcmp(name, "--subwin")) options.consumer_window = atoi(value);
        else if (!strcmp(name, "--rate")) options.rate = strtoull(value, NULL, 10);
        else if (!strcmp(name, "--count")) options.count = strtoull(value, NULL, 10);
        else if (!strcmp(name, "--expect")) options.expect = strtoull(value, NULL, 10);
        else if (!strcmp(name, "--secs")) options.seconds = atof(value);
        else if (!strcmp(name, "--idle")) options.idle = atof(value);
        else if (!strcmp(name, "--size")) options.size = atoi(value);
        else if (!strcmp(name, "--seq0")) options.first_seq = strtoull(value, NULL, 10);
        else if (!strcmp(name, "--t0")) options.started_ns = strtoull(value, NULL, 10);
        else if (!strcmp(name, "--acked")) options.acked_file = value;
        else if (!strcmp(name, "--verify")) options.verify_file = value;
        else usage();
    }
    if (options.consumers < 0) options.consumers = options.consumers_here ? options.consumers_here : 1;
    if (options.window > SLOTS / 2) die("--window is too large");
}

int main(int count, char **words) {
    signal(SIGPIPE, SIG_IGN);
    if (count == 2 && !strcmp(words[1], "now")) {
        printf("%llu\n", (unsigned long long)now_ns());
        return 0;
    }
    parse_options(count, words);
    snprintf(run_id, sizeof run_id, "r%d", (int)getpid());
    if (options.acked_file || options.verify_file) {
        known_bits = 64ull << 20;
        acked_bits = calloc(1, known_bits / 8);
        if (options.verify_file) seen_bits = calloc(1, known_bits / 8);
    }
    if (!strcmp(options.mode, "ready")) return until_ready();
    if (!strcmp(options.mode, "hello")) return conn_open(SETTER, 98) ? 0 : 1;
    if (options.setup || !strcmp(options.mode, "setup")) {
        Conn *c = conn_open(SETTER, 99);
        if (!c || c->protocol->setup(c)) die("cannot set up");
        conn_free(c);
        if (strcmp(options.mode, "run")) return 0;
    }
    if (strcmp(options.mode, "run")) usage();
    make_event();
    return run();
}
