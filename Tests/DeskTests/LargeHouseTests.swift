import CaseModel
import Runtime
import Support
import Testing
import Wire

/// A municipality where four thousand people can sign in: more than one reply of Directory holds.
@Suite(.serialized) struct `A house of four thousand` {
    private static let count = 4_000

    /// Directory's configuration: three hundred units and everybody in them, who come by the municipality's own sign-in.
    private func settings() -> JSON {
        let units = (0..<300).map { number -> JSON in
            ["unit": .string("U-town\(number)"), "name": .string("Center \(number)"), "parent": "U-demo01"]
        }
        let people = (0..<Self.count).map { number -> JSON in
            [
                "person": .string("P-town\(number)"), "user": .string("town\(number)"),
                "name": .string("\(number % 2 == 0 ? "Åge" : "Ægir") Prøve \(number)"), "title": "Sagsbehandler",
                "email": "ingen@kommune.example", "unit": .string("U-town\(number % 300)"), "roles": ["caseworker"],
            ]
        }
        return ["units": .array(units), "people": .array(people)]
    }

    @Test func `pages have everybody's name, in Danish order, and Directory stays on the bus`() throws {
        let town = try Town(speed: 60)
        let config = town.folder.file("directory.json")
        #expect(Files.write(settings().bytes, to: config))
        try town.restart(.directory, ["--config", config])
        let port = try town.startDesk()
        let browser = Browser(port: port)
        #expect(try browser.signIn("mette", Town.password).status == 200)
        let form = try browser.get("/henvendelser/ny")
        #expect(form.status == 200)
        let names = ["Ægir Prøve 3999", "Sofie Æbelø", "Åge Prøve 3998", "Åse Nørby"]
        let places = names.compactMap { name in form.body.firstRange(of: name)?.lowerBound }
        #expect(places.count == names.count, "names are missing")
        #expect(places[0] < places[2] && places[2] < places[3], "Å comes after Æ")
        for path in ["/", "/trivsel/haendelse"] { #expect(try browser.get(path).status == 200, "\(path)") }
        #expect(town.processes[.directory]?.isRunning == true)
    }
}
