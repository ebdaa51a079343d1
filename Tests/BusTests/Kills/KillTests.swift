import CaseModel
import Glibc
import Runtime
import Support
import Testing
import Transport
import Wire

/// "Acknowledged means on disk": the bus is killed under load, at moments nobody chose, again and again; its clients
/// live on and compare what it says with what it said before.
///
/// SIGKILL leaves what the kernel has taken, so this shows the order of our steps, not what a power cut does to a disk;
/// for that see `FaultyDiskTests`. Two hundred kills here, five thousand by `scripts/soak kills`.
@Suite(.serialized) final class KillTests {
    private let house = BusHouse()
    private let loop: EventLoop
    private let history: KnownHistory
    private var clients: [KnownClient] = []

    /// How many times the bus is killed.
    static var kills: Int { getenv("GENKLANG_KILLS").flatMap { Int(String(cString: $0)) } ?? 200 }

    init() throws {
        loop = try EventLoop()
        let intake = KnownSender(service: .intake, type: StepDecided.type, epoch: "7ZK3Q8M2RTV5WX9A")
        let callback = KnownSender(service: .callback, type: NoteFiled.type, epoch: "1A2B3C4D5E6F7G8H")
        let learning = KnownSender(service: .learning, type: ReviewClosed.type, epoch: "0123456789ABCDEF")
        history = KnownHistory([intake, callback, learning])
        let reads: [(ServiceName, Int?, [KnownSender])] = [
            (.intake, 0, [callback]), (.callback, 1, [intake]), (.learning, 2, []),
            (.notifier, nil, [intake, callback]),
            (.wellbeing, nil, [intake]),
        ]
        for (place, (service, sender, reads)) in reads.enumerated() {
            clients.append(
                KnownClient(
                    service, key: house.key(service), sends: sender, reads: reads, history: history,
                    seed: UInt64(place)))
        }
    }

    @Test(.timeLimit(.minutes(60)))
    func `however often the bus is killed, nothing acknowledged is lost, nothing doubled, nothing out of order`() throws
    {
        var chance = SplitMix(seed: 2026)
        var killedWhileStarting = 0
        for round in 1...Self.kills {
            if round % 8 == 0 {
                try killWhileStarting(&chance)
                killedWhileStarting += 1
            } else {
                try killUnderLoad(&chance)
            }
            try #require(history.contradictions.isEmpty, "kill \(round): \(history.contradictions)")
        }
        try comeToRest()
        try readBack()
        print(
            "\(Self.kills) kills, \(killedWhileStarting) of them during a start: "
                + "\(clients.map(\.acknowledged).reduce(0, +)) events acknowledged, "
                + "\(clients.map(\.facts).reduce(0, +)) acknowledgements and deliveries, no contradiction")
    }

    /// Kills it after so many acknowledgements and deliveries that nobody can say what it is doing just then.
    private func killUnderLoad(_ chance: inout SplitMix) throws {
        let bus = try house.start()
        for client in clients { connect(client) }
        let facts = { [clients] in clients.map(\.facts).reduce(0, +) }
        let doomed = facts() + Int.random(in: 0...1_200, using: &chance)
        // Signed in or not: a kill may also fall into the greeting.
        try turn(until: { facts() >= doomed }, "\(doomed) acknowledgements and deliveries")
        bus.kill()
        try turn(until: { clients.allSatisfy { !$0.isConnected } }, "the end of the connections")
    }

    /// Kills it while it reads its file, or has just opened its door.
    private func killWhileStarting(_ chance: inout SplitMix) throws {
        unlink(house.folder.file("bus/ready"))
        let bus = try RunningProcess(Executables.path("genklang-bus"), ["--data", house.folder.path])
        // There is no fact to wait for: the moment is what is drawn.
        usleep(UInt32.random(in: 0...30_000, using: &chance))
        bus.kill()
    }

    /// Everybody says what is left and hears everything there is.
    private func comeToRest() throws {
        try house.start()
        for client in clients where client.sender != nil { client.last = client.acknowledged + 500 }
        for client in clients { connect(client) }
        try turn(until: { clients.allSatisfy(\.hasSaidAll) }, "the last acknowledgement")
        let said = history.senders.indices.map { sender in clients.first { $0.sender == sender }?.acknowledged ?? 0 }
        try turn(until: { clients.allSatisfy { $0.hasHeardAll(said) } }, "the last delivery")
        let (client, _) = try house.signIn(.operator)
        try turn(until: { try consumersAreWhereTheySaid(client) }, "the bus to know how far every consumer is")
    }

    /// What a consumer has heard and not acknowledged, the bus may not count as done; what it has, it counts before long.
    /// What does not concern it and lies between the two is passed over.
    private func consumersAreWhereTheySaid(_ client: SocketClient) throws -> Bool {
        let consumers = try client.reply("bus.status", [:])["consumers"]?.array ?? []
        return clients.filter { $0.position > 0 }.allSatisfy { known in
            let kept = consumers.first { $0["consumer"] == .string(known.service.rawValue) }?["position"]?.integer ?? 0
            guard known.acknowledgedPosition < known.position else { return kept >= known.position }
            if let first = known.firstUnacknowledged, kept >= first {
                history.contradict(
                    "\(known.service) acknowledged \(known.acknowledgedPosition) and not \(first), let alone \(kept)")
            }
            return true
        }
    }

    /// The whole log from its beginning, held against everything that was ever said of it.
    private func readBack() throws {
        let (client, _) = try house.signIn(.operator, ["reads": ["*"]])
        let head = try client.reply("bus.subscribe", ["types": ["*"], "after": 0])["head"]?.integer ?? 0
        var numbers = Array(repeating: Int64(0), count: history.senders.count)
        for place in 1...max(head, 1) {
            let line = try client.lineBytes()
            guard case .event(let position, let bytes) = KnownLine(line),
                let (sender, number) = history.recognise(line[bytes])
            else {
                return history.contradict("\(place) is no event that was sent")
            }
            #expect(position == place && number == numbers[sender] + 1)
            numbers[sender] = number
            history.place(number, of: sender, at: position)
        }
        #expect(history.contradictions == [])
        for client in clients { if let sender = client.sender { #expect(numbers[sender] == client.acknowledged) } }
        for client in clients { client.last = 0 }
        #expect(try house.bus?.terminate() == .code(0))
    }

    private func connect(_ client: KnownClient) {
        loop.connect(host: "127.0.0.1", port: house.port) { result in
            guard case .success(let bytes) = result else { return }
            let line = LineConnection(bytes)
            line.onLine = { client.take($0) }
            line.onClose = { _ in client.disconnected() }
            client.connected { line.send($0) }
        }
    }

    private func turn(until isDone: () throws -> Bool, _ what: String) throws {
        let deadline = MonotonicClock.milliseconds + 60_000
        while try !isDone() && history.contradictions.isEmpty {
            guard MonotonicClock.milliseconds < deadline else {
                throw Fact.Missing(description: "within a minute: \(what)")
            }
            loop.turn(waitingAtMost: 20)
        }
    }
}
