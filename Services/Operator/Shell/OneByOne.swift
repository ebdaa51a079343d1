import CaseModel
import Wire

/// Several services asked for one thing, each by itself: who is away keeps nobody else from being asked, and is named.
enum OneByOne {
    /// - Returns: what those said who answered, and why the others did not, each with its name.
    /// - Throws: when nobody can be asked, since the bus is not there.
    static func ask<Answer>(
        _ services: [ServiceName], _ question: (ServiceName) throws -> Answer
    ) throws -> (answers: [(service: ServiceName, answer: Answer)], silent: [Trouble]) {
        var answers: [(service: ServiceName, answer: Answer)] = []
        var silent: [Trouble] = []
        for service in services {
            do { answers.append((service, try question(service))) } catch let error as RPCError
                where isOfOneService(error)
            {
                let why = Trouble(operating: error)
                silent.append(Trouble(code: why.code, "\(service): \(why.line)"))
            }
        }
        return (answers, silent)
    }

    /// Whether it is this service that does not answer, and not the bus that cannot be asked at all.
    private static func isOfOneService(_ error: RPCError) -> Bool {
        !["bus.unreachable", "bus.gone", "bus.not_the_bus", "bus.unauthorized"].contains(error.reason)
    }
}
