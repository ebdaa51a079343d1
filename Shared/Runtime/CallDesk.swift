import CaseModel
import Seal
import Store
import Wire

/// The calls that arrive: waited for, answered once, and answered the same when they are repeated.
struct CallDesk {
    /// A call with what it needs before it may be answered.
    struct Waiting {
        let id: RPCID
        let method: String
        let caller: ServiceName
        let request: CallRequest
        /// Monotonic milliseconds.
        let expires: Int64
    }

    private let parts: EngineParts
    private let vouching: VerifyingViewers
    private var waiting: [Waiting] = []
    private var answers: [(RPCID, Result<JSON, RPCError>)] = []
    /// The last turn left a slow call waiting for the sake of others.
    private var isPuttingOff = false

    init(parts: EngineParts, vouching: VerifyingViewers) {
        self.parts = parts
        self.vouching = vouching
    }

    var isWaiting: Bool { !answers.isEmpty || waiting.contains { isReady($0) } }

    var nextExpiry: Int64? { waiting.map(\.expires).min() }

    mutating func arrived(_ call: BusSession.Call, at monotonic: Int64) {
        guard let caller = call.params["caller"]?.string, let inner = call.params["call"],
            let request = try? inner.decode(CallRequest.self)
        else { return answers.append((call.id, .failure(.refusal(CallRefusal.badBody("call"))))) }
        let deadline = min(max(request.deadline ?? 10_000, 1), 60_000)
        waiting.append(
            Waiting(
                id: call.id, method: call.method, caller: ServiceName(rawValue: caller), request: request,
                expires: monotonic + deadline))
    }

    /// Calls whose time is up are answered so; nothing of them has been done.
    mutating func expire(at monotonic: Int64) {
        for call in waiting where call.expires <= monotonic {
            answers.append((call.id, .failure(.refusal(CallRefusal.late))))
        }
        waiting.removeAll { $0.expires <= monotonic }
    }

    /// The calls that can be answered now, in the order they came. A slow one comes alone, or behind others that came
    /// while it had been put off once already: answers leave at the end of a turn, and nobody waits for two slow ones.
    mutating func take() -> [Waiting] {
        let ready = waiting.filter { isReady($0) }
        guard let slow = ready.first(where: { parts.declaration.slow.contains($0.method) }) else { return ready }
        let others = ready.filter { !parts.declaration.slow.contains($0.method) }
        isPuttingOff = !others.isEmpty && !isPuttingOff
        return isPuttingOff ? others : others + [slow]
    }

    /// The call's reply: the stored one when it is a repeat, otherwise what `decide` says.
    func reply(
        to call: Waiting, in turn: Turn, decide: (IncomingCall, Turn) throws -> JSON
    ) throws -> JSON {
        let viewer = try vouching.viewer(of: call.request.assertion, at: turn.wall)
        guard let command = call.request.command else {
            return try decide(incoming(call, viewer), turn)
        }
        let said = JSON.array([.string(call.method), .string(viewer?.person.rawValue ?? ""), call.request.body])
        let digest = Seal.sha256(said.bytes)
        if let known = try parts.results.find(command.rawValue) {
            guard known.digest == digest else { throw CallRefusal.commandReused }
            return try JSON.read(known.reply)
        }
        let reply = try decide(incoming(call, viewer), turn)
        guard turn.refusal == nil else { return reply }
        try parts.results.keep(
            command: command.rawValue, method: call.method, digest: digest, reply: reply.bytes,
            at: turn.now.milliseconds)
        return reply
    }

    /// The call has its answer; it leaves after the commit.
    mutating func answer(_ call: Waiting, _ result: Result<JSON, RPCError>) {
        waiting.removeAll { $0.id == call.id }
        answers.append((call.id, result))
    }

    mutating func speak(on session: BusSession) {
        for (id, result) in answers { session.answer(id, result) }
        answers = []
    }

    /// Nothing could be written: everybody who waits is told so now, and answers that were not committed are unsaid.
    mutating func refuseAll(_ error: RPCError, on session: BusSession) {
        let unsaid = answers.map(\.0) + waiting.map(\.id)
        for id in unsaid { session.answer(id, .failure(error)) }
        forget()
    }

    mutating func forget() {
        waiting = []
        answers = []
    }

    /// Whether everything it asks to be waited for has been applied here. Types we do not read are not waited for.
    private func isReady(_ call: Waiting) -> Bool {
        (call.request.after ?? []).allSatisfy { said in
            guard parts.declaration.reads.contains(said.type) else { return true }
            let (source, epoch) = (said.source.rawValue, said.epoch.rawValue)
            if let last = try? parts.applied.last(source: source, epoch: epoch), last >= said.number { return true }
            // Lost with the file it stood in: whoever waited for it would wait for ever.
            return (try? parts.applied.isOver(source: source, epoch: epoch)) ?? false
        }
    }

    private func incoming(_ call: Waiting, _ viewer: Viewer?) -> IncomingCall {
        IncomingCall(
            method: call.method, caller: call.caller, viewer: viewer, command: call.request.command,
            body: call.request.body)
    }
}
