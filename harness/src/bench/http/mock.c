/* A server in the shape of vLLM's that answers every completion after a fixed time and does nothing else: what is
 * measured against it is the client. One thread, epoll, HTTP/1.1 with keep-alive. `GET /tally` tells how many completions
 * were asked for since it was last asked, and when the first and the last of them came, in seconds since 1970.
 *   cc -O2 -o mock mock.c && ./mock PORT [MILLISECONDS] [TOKENS]
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { CONNECTIONS = 65536, INPUT = 65536, ANSWER = 262144 };

struct connection {
    char *input;
    int used;
};

struct due {
    int64_t at;
    int file;
    const char *answer;
};

static struct connection connections[CONNECTIONS];
static struct due queue[CONNECTIONS];
static int head, tail;
static char whole[ANSWER + 4096], chat[ANSWER + 4096], events[ANSWER];
static const char MODELS[] =
        "{\"object\":\"list\",\"data\":[{\"id\":\"mock\",\"object\":\"model\",\"owned_by\":\"vllm\",\"max_model_len\":8192}]}";
static const char TOKENS[] = "{\"count\":12,\"tokens\":[1,2,3,4,5,6,7,8,9,10,11,12]}";

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static double wall(void) {
    struct timespec time;
    clock_gettime(CLOCK_REALTIME, &time);
    return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static struct {
    long completions;
    double first, last;
} tally;

static void count(void) {
    tally.last = wall();
    if (tally.completions++ == 0) tally.first = tally.last;
}

static void send_all(int file, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t sent = send(file, bytes, length, MSG_NOSIGNAL);
        if (sent <= 0 && errno != EAGAIN) return;
        if (sent > 0) {
            bytes += sent;
            length -= (size_t) sent;
        }
    }
}

static void reply(int file, const char *body) {
    char out[4096];
    int length =
            snprintf(
                    out,
                    sizeof out,
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
                    strlen(body),
                    body);
    send_all(file, out, (size_t) length);
}

/* The answers, rendered once: an answer in a box, and its tokens. */
static void render(int tokens) {
    static char ids[65536], body[ANSWER], event[1024];
    int at = 0, used = 0;
    for (int i = 0; i < tokens; i++) at += sprintf(ids + at, i ? ",%d" : "%d", 100 + i);
    sprintf(
            body,
            "{\"id\":\"cmpl-1\",\"object\":\"text_completion\",\"created\":0,\"model\":\"mock\",\"choices\":[{\"index\":0,"
            "\"text\":\"So the answer is $\\\\boxed{42}$.\",\"logprobs\":null,\"finish_reason\":\"stop\","
            "\"stop_reason\":null,\"token_ids\":[%s]}],\"system_fingerprint\":\"mock-1\",\"usage\":{\"prompt_tokens\":12,"
            "\"total_tokens\":%d,\"completion_tokens\":%d}}",
            ids,
            12 + tokens,
            tokens);
    sprintf(
            whole,
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
            strlen(body),
            body);
    sprintf(
            body,
            "{\"id\":\"chat-1\",\"object\":\"chat.completion\",\"created\":0,\"model\":\"mock\",\"choices\":[{\"index\":0,"
            "\"message\":{\"role\":\"assistant\",\"content\":\"So the answer is $\\\\boxed{42}$.\"},\"logprobs\":null,"
            "\"finish_reason\":\"stop\",\"stop_reason\":null}],\"system_fingerprint\":\"mock-1\",\"usage\":{"
            "\"prompt_tokens\":12,\"total_tokens\":%d,\"completion_tokens\":%d}}",
            12 + tokens,
            tokens);
    sprintf(
            chat,
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
            strlen(body),
            body);
    used = sprintf(
            events,
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i <= tokens; i++) {
        int last = i == tokens - 1;
        int length =
                i < tokens
                        ? sprintf(
                                event,
                                "data: {\"id\":\"cmpl-1\",\"object\":\"text_completion\",\"created\":0,\"model\":\"mock\","
                                "\"choices\":[{\"index\":0,\"text\":\"%s\",\"logprobs\":null,\"finish_reason\":%s,"
                                "\"stop_reason\":null,\"token_ids\":[%d]}]}\n\n",
                                last ? "So the answer is $\\\\boxed{42}$." : "",
                                last ? "\"stop\"" : "null",
                                100 + i)
                        : sprintf(
                                event,
                                "data: {\"id\":\"cmpl-1\",\"object\":\"text_completion\",\"created\":0,\"model\":\"mock\","
                                "\"choices\":[],\"system_fingerprint\":\"mock-1\",\"usage\":{\"prompt_tokens\":12,"
                                "\"total_tokens\":%d,\"completion_tokens\":%d}}\n\ndata: [DONE]\n\n",
                                12 + tokens,
                                tokens);
        used += sprintf(events + used, "%x\r\n%s\r\n", length, event);
    }
    sprintf(events + used, "0\r\n\r\n");
}

/* Takes whole requests out of what came; 0 where the client is gone. */
static int take(int file, int64_t wait) {
    struct connection *from = &connections[file];
    if (!from->input) from->input = malloc(INPUT);
    ssize_t got = recv(file, from->input + from->used, (size_t) (INPUT - 1 - from->used), 0);
    if (got == 0 || (got < 0 && errno != EAGAIN)) return 0;
    if (got > 0) from->used += (int) got;
    for (;;) {
        from->input[from->used] = 0;
        char *end = strstr(from->input, "\r\n\r\n");
        if (!end) return 1;
        char *field = strcasestr(from->input, "\r\ncontent-length:");
        int body = field && field < end ? atoi(field + 17) : 0;
        int length = (int) (end + 4 - from->input) + body;
        if (from->used < length) return 1;
        if (strncmp(from->input, "GET /v1/models", 14) == 0) {
            reply(file, MODELS);
        } else if (strncmp(from->input, "GET /version", 12) == 0) {
            reply(file, "{\"version\":\"mock\"}");
        } else if (strncmp(from->input, "GET /tally", 10) == 0) {
            char told[128];
            snprintf(told, sizeof told, "%ld %.3f %.3f\n", tally.completions, tally.first, tally.last);
            tally.completions = 0;
            reply(file, told);
        } else if (strncmp(from->input, "POST /tokenize", 14) == 0) {
            reply(file, TOKENS);
        } else if (strncmp(from->input, "GET ", 4) == 0) {
            reply(file, "{}");
        } else {
            char saved = from->input[length];
            from->input[length] = 0;
            int streams = strstr(end, "\"stream\":true") != NULL;
            from->input[length] = saved;
            int chats = strncmp(from->input, "POST /v1/chat", 13) == 0;
            count();
            queue[tail] = (struct due){now() + wait, file, streams ? events : chats ? chat : whole};
            tail = (tail + 1) % CONNECTIONS;
        }
        memmove(from->input, from->input + length, (size_t) (from->used - length));
        from->used -= length;
    }
}

int main(int count, char **words) {
    int port = count > 1 ? atoi(words[1]) : 8000;
    int64_t wait = (count > 2 ? atoi(words[2]) : 50) * 1000000LL;
    render(count > 3 ? atoi(words[3]) : 16);
    signal(SIGPIPE, SIG_IGN);
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), yes = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t) port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listener, (struct sockaddr *) &address, sizeof address) || listen(listener, 4096)) {
        perror("listen");
        return 1;
    }
    int poll = epoll_create1(0);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listener}, ready[1024];
    epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
    for (;;) {
        int64_t left = head == tail ? 1000000000LL : queue[head].at - now();
        struct timespec sleep = {left > 0 ? left / 1000000000LL : 0, left > 0 ? left % 1000000000LL : 0};
        int found = epoll_pwait2(poll, ready, 1024, &sleep, NULL);
        for (int i = 0; i < found; i++) {
            int file = ready[i].data.fd;
            if (file == listener) {
                int client = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
                if (client < 0) continue;
                setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
                connections[client].used = 0;
                event.events = EPOLLIN;
                event.data.fd = client;
                epoll_ctl(poll, EPOLL_CTL_ADD, client, &event);
            } else if (!take(file, wait)) {
                close(file);
            }
        }
        for (int64_t time = now(); head != tail && queue[head].at <= time; head = (head + 1) % CONNECTIONS) {
            send_all(queue[head].file, queue[head].answer, strlen(queue[head].answer));
        }
    }
}
