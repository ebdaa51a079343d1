import CaseModel
import Seal
import Support
import Transport

/// People at their browsers: who is signed in, what they open, and how long each page took from the moment it was due.
final class DeskLoad {
    /// What is asked for.
    enum Kind: String, CaseIterable {
        case calls, `case`, talk, team, form, register
    }

    /// One page, asked for and answered.
    struct Result {
        let kind: Kind
        let status: Int
        let bytes: Int
        /// From when it was due, so that a page that waited for others counts what it waited.
        let milliseconds: Double
    }

    private struct Reader {
        let cookie: String
        let token: String
        let isLeader: Bool
        var cases: [String]
    }

    private let loop: EventLoop
    private let client: WebClient
    private var readers: [Reader] = []
    private var chance = SystemRandomNumberGenerator()

    init(port: UInt16, people: [String], password: String) throws {
        loop = try EventLoop()
        client = WebClient(loop, port: port)
        for person in people {
            let form = "user=\(person)&password=\(password)&videre="
            guard let answer = client.answer("/log-ind", cookie: nil, form: form), answer.status == 303,
                let cookie = answer.header("set-cookie")?.split(separator: ";").first.map(String.init),
                let page = client.answer("/henvendelser/ny", cookie: cookie), page.status == 200,
                let token = Self.hidden("token", in: page.body)
            else { throw Trouble(description: "\(person) could not sign in") }
            let team = client.answer("/holdet", cookie: cookie)?.status == 200
            readers.append(Reader(cookie: cookie, token: token, isLeader: team, cases: []))
        }
    }

    struct Trouble: Error, CustomStringConvertible { let description: String }

    /// Each opens the cases that stand on their own list.
    func findCases() throws {
        for index in readers.indices {
            guard let page = client.answer("/", cookie: readers[index].cookie) else { continue }
            let text = String(decoding: page.body, as: UTF8.self)
            let places = text.split(separator: "href=\"/sager/").dropFirst()
                .map { String($0.prefix { $0 != "\"" && $0 != "/" }) }
            readers[index].cases = Array(Set(places)).sorted()
            guard !readers[index].cases.isEmpty else { throw Trouble(description: "a list without a case") }
        }
    }

    /// So many requests a second at even distances; whoever is late does not hold up the next.
    func run(perSecond: Int, seconds: Int) throws -> [Result] {
        var results: [Result] = []
        var underWay = 0
        let total = perSecond * seconds
        let start = Bench.monotonic()
        var sent = 0
        while sent < total || underWay > 0 {
            while sent < total, start + Double(sent) / Double(perSecond) <= Bench.monotonic() {
                let due = start + Double(sent) / Double(perSecond)
                sent += 1
                underWay += 1
                let (kind, reader, path, form) = next()
                client.ask(path, cookie: reader.cookie, form: form) { answer in
                    underWay -= 1
                    results.append(
                        Result(
                            kind: kind, status: answer?.status ?? 0, bytes: answer?.bytes ?? 0,
                            milliseconds: (Bench.monotonic() - due) * 1000))
                }
            }
            let until = start + Double(sent) / Double(perSecond) - Bench.monotonic()
            loop.turn(waitingAtMost: sent < total ? max(0, Int64((until * 1000).rounded(.up))) : 100)
        }
        return results
    }

    /// What a working day asks for: lists most, then cases, then the talk.
    private func next() -> (Kind, Reader, path: String, form: String?) {
        let draw = Int.random(in: 0..<100, using: &chance)
        let kind: Kind =
            switch draw {
            case ..<40: .calls
            case ..<65: .case
            case ..<78: .talk
            case ..<88: .team
            case ..<94: .form
            default: .register
            }
        let some = kind == .team ? readers.filter(\.isLeader) : readers
        let reader = some[Int.random(in: some.indices, using: &chance)]
        let place = reader.cases[Int.random(in: reader.cases.indices, using: &chance)]
        switch kind {
        case .calls: return (kind, reader, "/", nil)
        case .case: return (kind, reader, "/sager/\(place)", nil)
        case .talk: return (kind, reader, "/sager/\(place)/samtale", nil)
        case .team: return (kind, reader, "/holdet", nil)
        case .form: return (kind, reader, "/henvendelser/ny", nil)
        case .register:
            let command = "D-load-\(Hex.encode(Seal.randomBytes(8)))"
            let form =
                "token=\(reader.token)&command=\(command)&summary=Ingen+svarede&kind=complaint&name=Borger+P%C3%A5hit"
                + "&phone=12345678&address=Pr%C3%B8vevej+1&verified=yes&point-1=Intet+svar&point-kind-1=procedural"
                + "&channel=phone&unit=U-demo03&wish=call"
            return (kind, reader, "/henvendelser/ny", form)
        }
    }

    private static func hidden(_ name: String, in body: [UInt8]) -> String? {
        let text = String(decoding: body, as: UTF8.self)
        return text.split(separator: "name=\"\(name)\" value=\"").dropFirst().first
            .map { String($0.prefix { $0 != "\"" }) }
    }
}
