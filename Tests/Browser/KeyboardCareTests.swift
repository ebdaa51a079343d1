import CaseModel
import Support
import Testing

extension Pages {
    /// Læring, Tal, Trivsel, Håndbog, Det skylder vi, Kontaktbegrænsning and Mails uden sag, without a mouse.
    struct KeyboardCareTests {
        private let caller = Caller.sofie

        @Test func `an incident is registered, help asked for and strain noted without a mouse`() throws {
            let tab = try Stage.tab(as: caller.user)
            try tab.open("/trivsel")
            try tab.choose("Supervision", inGroup: "Hvad har du brug for?")
            try enter(tab, "Bed om det")
            #expect(try tab.shows("Din leder har fået besked."))
            try tab.open("/trivsel/haendelse")
            try tab.tab(to: "Sådan gør vi her")
            try tab.press(.enter)
            // Whether a leader has written it meanwhile, or nobody has: something stands there.
            #expect(try tab.shows("Sig det til din leder") || tab.shows("Ring til vagten."))
            tab.effort = Tab.Effort()
            try tab.choose("Trussel", inGroup: "Hvad skete der?")
            try tab.choose("Det gik ud over mig", inGroup: "Hvem er du i det?")
            try tab.tab(to: "", in: "Passer noget af dette?")
            try tab.press(.space)
            try tab.tab(to: "Kort, hvad der skete")
            try tab.type("En stemme i telefonen.")
            try enter(tab, "Registrér hændelsen")
            #expect(try tab.shows("Hændelsen er registreret"))
            print("By keyboard alone an incident is registered with \(tab.effort).")
            #expect(tab.effort.seconds < 60)
            let leader = try Stage.tab(as: "susanne")
            try leader.open("/trivsel")
            try leader.tab(to: "Notér tegnet")
            try leader.press(.enter)
            try leader.pick("Enhed", "Borgerservice")
            try leader.pick("Hvad ser du?", "Mistillid")
            try enter(leader, "Notér tegnet")
            #expect(try leader.shows("Borgerservice: mistillid"))
        }

        @Test func `a review goes on, a guideline is written and figures are asked for without a mouse`() throws {
            let stage = try #require(Stage.current)
            let id = try caller.register("Gerda Opfundet", in: stage.town)
            func review() throws -> ReviewRow { try stage.town.ask(OpenReview(case: id), as: "susanne").row }
            var opened: ReviewRow?
            try Fact.wait(for: "the case in Learning") {
                opened = try? review()
                return opened != nil
            }
            let tab = try Stage.tab(as: "susanne")
            try tab.open("/laering/gennemgang/\(#require(opened).review)")
            try tab.tab(to: "Hvad skete der?")
            try tab.type("Brevet kom for sent.")
            try enter(tab, "Gem, og gå til næste trin")
            #expect(try tab.shows("Trin 2 af 5"))
            try tab.open("/laering/retningslinjer")
            try tab.tab(to: "Uden for arbejdstiden")
            try tab.press(.enter)
            try tab.tab(to: "Sådan gør vi: uden for arbejdstiden")
            try tab.type("Ring til vagten.")
            try enter(tab, "Gem teksten")
            #expect(try tab.shows("Det er gemt."))
            try tab.open("/tal")
            try tab.pick("Enhed", "Borgerservice")
            try enter(tab, "Vis tallene")
            #expect(try tab.shows("Første opkald"))
            let reader = try Stage.tab(as: caller.user)
            try reader.open("/trivsel/haendelse")
            try reader.tab(to: "Sådan gør vi her")
            try reader.press(.enter)
            #expect(try reader.shows("Ring til vagten."))
        }

        @Test func `a card is found in Håndbogen, and a time agreed on, without a mouse`() throws {
            let stage = try #require(Stage.current)
            let id = try caller.register("Asta Opfundet", in: stage.town)
            let tab = try Stage.tab(as: caller.user)
            try tab.open("/haandbog")
            try tab.tab(to: "Hvad siger borgeren?")
            try tab.type("går til pressen")
            try tab.untilNextPage { try tab.press(.enter) }
            #expect(try tab.shows("Kort, der passer"))
            #expect(try tab.shows("Det er din ret."))
            try Fact.wait(for: "the case in Callback") {
                try tab.open("/sager/\(id)/skylder")
                return try tab.shows("Aftal et tidspunkt")
            }
            try tab.tab(to: "Aftal et tidspunkt")
            try tab.press(.enter)
            for (part, number) in [("Dag", "7"), ("Måned", "12"), ("År", "2026"), ("Time", "10"), ("Minut", "0")] {
                try tab.tab(to: part, in: "Hvornår?")
                try tab.type(number)
            }
            try tab.tab(to: "", in: "Ringer vi, eller mødes vi?")
            try tab.press(.space)
            try tab.tab(to: "", in: "Hvordan ved borgeren det?")
            try tab.press(.space)
            try enter(tab, "Gem tidspunktet")
            // The call would come too late by then: that is said, and asked about once.
            #expect(try tab.shows("Tidspunktet ligger efter fristen for opkaldet."))
            try tab.tab(to: "Ja, borgeren har selv ønsket det", in: "Skal tidspunktet stå ved magt?")
            try tab.press(.space)
            try enter(tab, "Gem tidspunktet")
            #expect(try tab.shows("Det er gemt."))
        }

        @Test func `a restriction of contact is proposed and approved without a mouse`() throws {
            let stage = try #require(Stage.current)
            let id = try caller.register("Viggo Opfundet", in: stage.town)
            let tab = try Stage.tab(as: "susanne")
            try tab.open("/sager/\(id)/begraensning")
            try tab.tab(to: "Foreslå en kontaktbegrænsning")
            try tab.press(.enter)
            try tab.choose("Urimeligt pres", inGroup: "Grund")
            try write(tab, "Det faktiske grundlag", "Elleve opkald på en formiddag.")
            try date(tab, "Hvornår skete det sidst?", "20", "11", "2026")
            try write(tab, "Hvad er prøvet først?", "Faste ringetider, som ikke blev brugt.")
            try tab.tab(to: "Telefon", in: "Hvad begrænses?")
            try tab.press(.space)
            try write(tab, "Omfang", "Opkald tages tirsdag kl. 10.")
            try date(tab, "Sidste dag", "1", "2", "2027")
            try write(tab, "Vejen tilbage", "Holder aftalen i tre måneder.")
            try enter(tab, "Send til juristen")
            #expect(try tab.shows("Forslaget er sendt til juristen."))
            let lawyer = try Stage.tab(as: "ulla")
            try lawyer.open("/sager/\(id)/begraensning")
            try write(lawyer, "Begrundelse", "Sagligt og med en ende.")
            try enter(lawyer, "Godkend")
            #expect(try lawyer.shows("Sagligt og med en ende."))
        }

        @Test func `a mail that made no case is seen to without a mouse`() throws {
            let stage = try #require(Stage.current)
            try Cast.deliver("keyboard", from: "MAILER-DAEMON@eksempel.invalid", "Kom ikke frem", in: stage.town)
            let tab = try Stage.tab(as: "birgitte")
            try Fact.wait(for: "the mail") {
                try tab.open("/mails")
                return try tab.shows("Kom ikke frem")
            }
            let before = try stage.town.ask(ListMailsAside(), as: "birgitte").mails.count
            try enter(tab, "Jeg har set den")
            try Fact.wait(for: "one fewer") {
                try stage.town.ask(ListMailsAside(), as: "birgitte").mails.count == before - 1
            }
        }

        private func write(_ tab: Tab, _ field: String, _ text: String) throws {
            try tab.tab(to: field)
            try tab.type(text)
        }

        private func date(_ tab: Tab, _ group: String, _ parts: String...) throws {
            for (part, number) in zip(["Dag", "Måned", "År"], parts) {
                try tab.tab(to: part, in: group)
                try tab.type(number)
            }
        }

        private func enter(_ tab: Tab, _ name: String) throws {
            try tab.tab(to: name)
            try tab.untilNextPage { try tab.press(.enter) }
        }
    }
}
