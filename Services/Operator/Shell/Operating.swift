import CaseModel
import Glibc
import OperatorCore
import Runtime
import Wire

/// What whoever runs Genklang asks; nothing here shows a person.
struct Operating {
    let invocation: Invocation
    let office: Office

    init(_ invocation: Invocation, _ office: Office) {
        self.invocation = invocation
        self.office = office
    }

    func run() throws -> Int32 {
        switch invocation.command {
        case .busStatus: return try busStatus()
        case .wellbeingGaps: try gaps()
        case .lettersToPrint: try lettersToPrint()
        case .lettersPrinted: return try lettersPrinted()
        case .busTail: try tail()
        case .busVerify: throw Programs.become("genklang-bus", verification)
        case .busConsumerRetire: try retire()
        default: return try status()
        }
        return 0
    }

    private func busStatus() throws -> Int32 {
        let reply = try office.ask("bus.status")
        let report = try BusReport(reply)
        Terminal.print(invocation.isJSON ? reply.text + "\n" : report.text)
        return report.isWhole ? 0 : 1
    }

    /// Places in the tree of units, and a number; of nobody who waits.
    private func gaps() throws {
        let reply = try office.call(ListCareGaps())
        guard !invocation.isJSON else { return Terminal.print(reply.text + "\n") }
        let found = try reply.decode(ListCareGaps.Reply.self)
        let lines = found.gaps.map { gap in
            "\(gap.kind.rawValue) \(gap.unit)\(gap.person.map { " \($0)" } ?? "")"
        }
        Terminal.print((CareGapWords.summary(found) + lines).joined(separator: "\n") + "\n")
    }

    private static let all = EventType(rawValue: "*")

    /// The bus's own program knows its file.
    private var verification: [String] {
        ["--verify", "--data", office.folder.path] + (invocation.isJSON ? ["--json"] : [])
    }

    private func retire() throws {
        let reason = try invocation.options.required("reason")
        guard (1...400).contains(reason.utf8.count) else {
            throw UsageFault(
                "--reason is 1 to 400 bytes: why the consumer will not come back, or where that is decided")
        }
        let reply = try office.ask(
            "bus.retire",
            [
                "consumer": .string(invocation.options.words[0]),
                "reason": .string(reason),
            ])
        let text = "\(reply["consumer"]?.string ?? "") is forgotten; it had come to \(reply["position"]?.integer ?? 0)"
        Terminal.print((invocation.isJSON ? reply.text : text) + "\n")
    }

    /// The moment of `--since`.
    private func since() throws -> Timestamp? {
        guard let text = invocation.options.value("since") else { return nil }
        guard let moment = Timestamp(written: text) else { throw UsageFault("--since \"\(text)\" is no moment") }
        guard invocation.options.value("after") == nil else { throw UsageFault("either --after or --since") }
        return moment
    }

    private func tail() throws {
        let named = try invocation.options.all("type").flatMap { text in
            let types = try EventLine.types(text).map(KnownEvents.checked)
            guard !types.isEmpty else { throw UsageFault("--type names nothing; leave it out to see every event") }
            return types
        }
        let types = named.isEmpty ? [Self.all] : named
        let since = try since()
        var after = try invocation.options.number("after", in: 0...Int.max).map(Int64.init)
        let endsAtHead = invocation.options.has("to-head")
        var head: Int64 = 0
        if endsAtHead || after ?? 0 > 0 {
            let bus = try BusReport(try office.ask("bus.status"))
            head = bus.head
            // From the beginning is from what is kept; who has seen some of it would take the rest for whole.
            if let after, after > 0, let first = bus.first, after < first - 1 { throw Self.forgotten(after, first) }
        }
        if endsAtHead {
            if since == nil { after = after ?? 0 }
            if let after, after > head { throw Self.beyond(head) }
            if head <= after ?? 0 { return }
        }
        var reached = after ?? 0
        let isJSON = invocation.isJSON
        // Whoever waits for the head has to see every event pass; otherwise the bus does the choosing.
        let isChosenHere = endsAtHead && !types.contains(Self.all)
        let line = try office.connect()
        do {
            try line.tail(
                types: isChosenHere ? [Self.all] : types, after: after, since: since,
                begins: {
                    reached = max(reached, $0)
                    // From now on Ctrl-C is the usual way to end this, and no failure.
                    Interrupts.hold()
                }, shouldGoOn: { !Interrupts.haveCome && (!endsAtHead || reached < head) }
            ) { position, event in
                reached = position
                // What came after the head was asked for is not wanted any more.
                if endsAtHead && position > head { return }
                if isChosenHere && !types.contains(where: { $0.rawValue == event["type"]?.string }) { return }
                let text = isJSON ? EventLine.json(position, event).text : EventLine.text(position, event)
                Terminal.print(text + "\n")
            }
            // Whoever wanted everything has not got it.
            guard !endsAtHead || reached >= head else {
                throw Trouble(
                    code: "operating.interrupted",
                    "stopped before the newest event of the start, which is at \(head)\(Self.shownAsFar(reached))")
            }
        } catch let error as RPCError {
            if error.reason == "bus.position_beyond_head" { throw Self.beyond(error.data["head"]?.integer ?? 0) }
            // Whoever reads on, or has a script do so, must not take what was shown for the whole.
            let why = Trouble(operating: error)
            throw Trouble(code: why.code, "\(why.line)\(Self.goingOn(error, behind: reached))")
        }
    }

    private static func forgotten(_ after: Int64, _ first: Int64) -> Trouble {
        Trouble(
            code: "bus.position_forgotten",
            "\(after + 1) to \(first - 1) are not kept any more; go on with --after \(first - 1), or with 0 for all there is"
        )
    }

    private static func beyond(_ head: Int64) -> Trouble {
        Trouble(
            code: "bus.position_beyond_head", "--after is beyond the newest event, which is at \(head); go on there")
    }

    private static func shownAsFar(_ reached: Int64) -> String {
        "; shown as far as \(reached), go on with --after \(reached)"
    }

    /// What was cut off, and how to see what comes after it.
    private static func goingOn(_ end: RPCError, behind reached: Int64) -> String {
        guard end.reason == "bus.damaged", let position = end.data["position"]?.integer else {
            return shownAsFar(reached)
        }
        return "; it is the one at \(position), go on behind it with --after \(position)"
    }

    /// Whether all have joined, now or within the seconds of `--wait`.
    private func status() throws -> Int32 {
        let seconds = try invocation.options.number("wait", in: 0...86_400) ?? 0
        let report = try ServiceWatch(office).report(within: Int64(seconds) * 1000)
        Terminal.print(invocation.isJSON ? report.json.text + "\n" : report.text)
        return report.isWhole ? 0 : 1
    }
}

/// Looks for the services until all are there.
struct ServiceWatch {
    private let office: Office
    private let clock = SystemClock()

    init(_ office: Office) {
        self.office = office
        office.patience = 0
    }

    /// How the services are once all have joined, or after so many milliseconds.
    ///
    /// - Parameter shouldGoOn: asked between two looks.
    func report(within milliseconds: Int64, shouldGoOn: () -> Bool = { true }) throws -> ServiceReport {
        let end = clock.monotonic + milliseconds
        while true {
            let isLate = clock.monotonic >= end
            do {
                let bus = try BusReport(try office.ask("bus.status"))
                let (conditions, refusals) = conditions()
                let report = ServiceReport(bus, conditions: conditions, refusals: refusals)
                if report.isWhole || isLate || !shouldGoOn() { return report }
            } catch {
                office.hangUp()
                if isLate || !shouldGoOn() { throw error }
            }
            usleep(100_000)
        }
    }

    /// What each service says of itself, or why it cannot; one that does neither has not joined.
    private func conditions() -> ([String: ServiceReport.Condition], [String: String]) {
        var conditions: [String: ServiceReport.Condition] = [:]
        var refusals: [String: String] = [:]
        for service in ServiceReport.services {
            let method = OperatorVerb.condition.method(of: ServiceName(rawValue: service))
            do {
                let reply = try office.ask(method, ["deadline": 2000, "body": [:]])
                conditions[service] = try? reply.decode(ServiceReport.Condition.self)
            } catch let error as RPCError where error.code == RPCError.refusal {
                refusals[service] = error.reason
            } catch { continue }
        }
        return (conditions, refusals)
    }
}
