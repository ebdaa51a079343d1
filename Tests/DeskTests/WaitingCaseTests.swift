import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

/// A case that waits for the operator, as whoever opens it sees it.
@Suite(.serialized) struct `A case that waits for the operator` {
    @Test func `it says so before anybody writes in it, and no longer once it has been seen to`() throws {
        let town = try Town(speed: 1)
        let waiting = try town.ask(complaint("Åse"), as: "mette").case
        let other = try town.ask(complaint("Bo"), as: "mette").case
        try town.settle()
        let port = try town.startDesk()
        let browser = Browser(port: port)
        _ = try browser.signIn("mette", Town.password)
        let words = "Sagen venter på driften: noget, der er sket i den, kunne ikke føres ind."
        #expect(try !browser.get("/sager/\(waiting)").body.contains(words))

        // An event about it that Callback could not decide on.
        try park(waiting, in: town)
        #expect(try browser.get("/sager/\(waiting)").body.contains(words))
        #expect(try !browser.get("/sager/\(other)").body.contains(words))
        #expect(try browser.get("/sager/\(waiting)/samtale").body.contains(words))

        try town.genklang(["parked", "give-up", "callback", "1", "--reason", "DRIFT-1"])
        #expect(try !browser.get("/sager/\(waiting)").body.contains(words))
    }

    private func complaint(_ name: String) -> RegisterCase {
        RegisterCase(
            channel: .phone, kind: .complaint, unit: "U-demo03",
            citizen: Citizen(name: name, phone: "70 10 20 30", addressLines: ["Ålevej 5"], isVerified: true),
            points: [ComplaintPoint(kind: .procedural, text: "Brevet er ikke besvaret")], summary: "Brev")
    }

    private func park(_ id: CaseID, in town: Town) throws {
        try town.processes[.callback]?.terminate()
        do {
            let event = CloudEvent(
                id: EventID(epoch: "0000000000000000", number: 1), source: .intake, type: HandoverOverdue.type,
                subject: Subject(id), time: town.now,
                data: try JSON(encoding: HandoverOverdue(case: id, handover: "H-1", recipient: "P-1")))
            let database = try Database(path: town.data.file(of: .callback))
            try Parked(database).park(
                line: event.json.bytes, subject: id.rawValue, code: "callback.poison", at: town.now.milliseconds)
        }
        try town.start(.callback)
        try town.awaitJoined(.callback)
    }
}
