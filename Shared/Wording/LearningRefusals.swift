/// What Learning says no to, by code.
extension Wording {
    static let learning: [String: String] = [
        "learning.somebody_is_waited_for":
            "Læringen må vente lidt endnu. Se datoen på gennemgangen, og begynd, når den er kommet.",
        "learning.nobody_is_waited_for": "Gennemgangen venter ikke. Gå i gang med det første trin.",
        "learning.reason_missing": "Der mangler en begrundelse. Skriv, hvorfor gennemgangen kan begynde nu.",
        "learning.meeting_while_waiting":
            "Mødet ligger, mens der ventes. Læring og omsorg er to møder; vælg et tidspunkt efter datoen.",
        "learning.meeting_in_the_past": "Tidspunktet er passeret. Vælg et, der kommer.",
        "learning.step_out_of_order": "Trinene besvares i rækkefølge. Besvar det næste trin, der mangler.",
        "learning.no_such_step": "Der er fem trin, 1 til 5. Vælg et af dem.",
        "learning.holds_cpr":
            "Der står et CPR-nummer i teksten. Skriv om arbejdsgangen, ikke om personer: tag nummeret ud, og gem igen.",
        "learning.empty_answer": "Der står intet endnu. Skriv et svar, også gerne et kort.",
        "learning.check_incomplete": "Et af de tre spørgsmål mangler. Vælg et svar til hvert af dem.",
        "learning.nothing_answered_yet":
            "Intet trin er besvaret endnu. Besvar det første, og skriv så, hvad der skal ændres.",
        "learning.steps_missing":
            "Der mangler svar på et eller flere af de fem trin. Besvar dem, og afslut så gennemgangen.",
        "learning.check_missing":
            "De tre spørgsmål om forløbet er ikke besvaret. Svar på dem, og afslut så gennemgangen.",
        "learning.cause_missing": "Det mangler, hvad årsagen var. Vælg en, eller skriv et læringspunkt med sin årsag.",
        "learning.recurrence_missing":
            "Det mangler, om det var en enkelt gang eller måden, vi arbejder på. Vælg det ene.",
        "learning.already_closed": "Gennemgangen er afsluttet. Åbn den igen, hvis der er mere at skrive.",
        "learning.not_closed": "Gennemgangen er ikke afsluttet. Skriv videre i den.",
        "learning.reopening_without_reason": "Der mangler en begrundelse. Skriv, hvorfor gennemgangen åbnes igen.",
        "learning.words_erased":
            "Ordene i gennemgangen er slettet. Begynd en ny gennemgang fra sagen, hvis der er mere at lære.",
        "learning.already_reviewed": "Sagen har allerede en gennemgang, der ikke er afsluttet. Find den på listen.",
        "learning.unknown_review": "Gennemgangen findes ikke. Vælg en fra listen.",
        "learning.unknown_case": "Sagen kendes ikke her. Se efter, om nummeret er rigtigt.",
        "learning.not_yours": "Det kan kun lederen af enheden eller den læringsansvarlige. Tal med en af dem.",
        "learning.due_in_the_past": "Datoen er passeret. Vælg en dag, der kommer.",
        "learning.unknown_finding": "Læringspunktet findes ikke. Vælg et fra listen.",
        "learning.finding_not_yours": "Læringspunktet er en andens. Tal med den ansvarlige eller lederen.",
        "learning.finding_nothing_said":
            "Der mangler en forklaring. Skriv, hvad der er gjort, eller hvorfor det opgives.",
        "learning.finding_cannot_be_said": "Læringspunktet kan ikke få den status nu. Vælg en af de andre.",
        "learning.finding_already_finished": "Læringspunktet er afsluttet. Det åbner selv, hvis det samme sker igen.",
        "learning.finding_move_without_reason": "Der mangler en begrundelse. Skriv, hvorfor det flyttes.",
        "learning.finding_due_in_the_past": "Den nye dato er passeret. Vælg en dag, der kommer.",
        "learning.finding_owner_unknown": "Den ansvarlige arbejder her ikke. Vælg en kollega fra listen.",
        "learning.finding_already_linked": "Sagen hører allerede til læringspunktet. Vælg en anden sag.",
        "learning.lesson_not_done_yet": "Ændringen er ikke gennemført endnu. Skriv først, hvad der er gjort.",
        "learning.lesson_empty": "Der mangler ord til borgeren. Skriv kort, hvad der er ændret.",
        "learning.lesson_everybody_told": "Alle borgerne har allerede fået besked. Der er ikke mere at sende.",
        "learning.lesson_unread": "Brevet er ikke set endnu. Se det, og hvem der får det, før du sender.",
        "learning.lesson_others_now":
            "Der er ikke længere lige så mange borgere, som da du så brevet. Se det igen, før du sender.",
        "learning.contact_missing":
            "Det er ikke sagt, hvem borgeren kan kontakte fremover. Vælg en kollega, og sig det til borgeren.",
        "learning.explanation_missing":
            "Det mangler, hvordan forløbet blev forklaret. Skriv det, som I sagde det til borgeren.",
        "learning.only_inspects":
            "Du fører tilsyn med sagen og kan læse den. Bed den, der har sagen, eller lederen om at gøre det.",
        "learning.meeting_ahead": "Mødet er ikke holdt endnu. Skriv det her, når det er.",
        "learning.mediation_ahead": "Mødet hos mægleren er ikke holdt endnu. Skriv det her, når det er.",
        "learning.answered_twice": "Et spørgsmål er besvaret to gange. Behold det ene svar.",
        "learning.nothing_said": "Der står intet endnu. Skriv det, der skal gemmes.",
        "learning.unknown_mediation": "Mæglingen findes ikke. Se listen på sagen.",
        "learning.mediation_stands":
            "Der er allerede tilbudt mægling i sagen. Skriv borgerens svar på tilbuddet, eller afslut den, der er i gang.",
        "learning.mediation_not_accepted":
            "Borgeren har ikke sagt ja til mægling. Den er frivillig; skriv borgerens svar først.",
        "learning.held_before_yes":
            "Den dag havde borgeren ikke sagt ja endnu. Mægling er frivillig; skriv den dag, I mødtes, efter borgerens ja.",
        "learning.mediation_answered": "Borgeren har allerede svaret. Se svaret på sagen.",
        "learning.mediation_held": "Mæglingen er allerede holdt. Se, hvad der blev aftalt.",
        "learning.mediator_missing": "Det mangler, hvem mægleren er. Skriv navn og sted.",
        "learning.mediator_not_neutral":
            "Den, der mægler, må ikke selv stå i sagen eller lede enheden. Find en neutral tredje.",
        "learning.mediation_is_no_case_work":
            "En mægling er ikke sagsbehandling. Bekræft, at intet i sagen blev behandlet eller afgjort.",
        "learning.plan_missing": "Der mangler en plan for opfølgningen. Skriv, hvad der følges op på, og hvornår.",
        "learning.nothing_to_follow_up": "Der er ingen plan at følge op på. Se, hvor mæglingen står.",
        "learning.unknown_reparation": "Forslaget findes ikke. Se listen på sagen.",
        "learning.already_proposed":
            "Det samme er allerede foreslået og venter på lederens beslutning. Se forslaget på sagen.",
        "learning.complaint_gives_no_right":
            "At klage giver ikke i sig selv ret til mere. Find det, vi gjorde forkert, eller lad forslaget ligge.",
        "learning.acknowledgement_missing":
            "Det mangler, hvad vi anerkender, og hvordan vi selv ser det. Skriv begge dele.",
        "learning.legal_basis_missing":
            "Der mangler et grundlag i loven. Skriv det; klagen er ikke et grundlag i sig selv.",
        "learning.basis_is_the_complaint":
            "Klagen er ikke et grundlag i sig selv. Skriv loven og paragraffen, som »forvaltningsloven § 7«.",
        "learning.paragraph_missing":
            "Der er ikke nævnt en lov. Skriv loven og paragraffen, som »forvaltningsloven § 7«.",
        "learning.loss_not_established":
            "Et økonomisk tab dækkes kun, når det klart kan konstateres, at vores fejl er årsagen. Få det undersøgt først.",
        "learning.nothing_to_reach_back_for":
            "Der er ikke en ydelse at give tilbage i tid. Fjern datoen, eller vælg økonomisk tab.",
        "learning.already_decided": "Der er allerede besluttet. Se beslutningen på sagen.",
        "learning.decision_without_reason": "Der mangler en begrundelse. Skriv den, også når svaret er ja.",
        "learning.only_the_leader_decides": "Kun enhedens leder beslutter om reparation. Bed lederen om det.",
        "learning.giver_missing": "Det mangler, hvem der giver den. Vælg en, der har sagen, eller lederen.",
        "learning.giver_outside_case":
            "Den, der giver den, skal stå i sagen eller lede enheden, og klagen må ikke handle om dem. Vælg en anden.",
        "learning.give_day_missing": "Det mangler, hvornår den senest skal være givet. Skriv dagen.",
        "learning.give_day_past": "Den dag er gået. Skriv den dag, hvor den senest skal være givet.",
        "learning.nothing_to_give": "Der er ikke noget, der skal gives. Se, hvad der er besluttet på sagen.",
        "learning.given_on_no_such_day":
            "Den dag passer ikke: den er ikke kommet, eller den ligger før beslutningen. Skriv dagen, den blev givet.",
        "learning.questions_missing": "Et eller flere spørgsmål er ikke besvaret. Skriv et svar til hvert.",
        "learning.agreement_missing": "Det mangler, hvad I aftalte. Skriv det, også hvis det er at lade alt være.",
        "learning.held_in_the_future": "Dagen er ikke kommet endnu. Vælg den dag, I talte om det.",
        "learning.period_backwards": "Den sidste dag ligger før den første. Byt dem om.",
        "learning.guide_not_yours": "Enheden er ikke din. Bed enhedens leder om at skrive det.",
        "learning.guide_unknown_unit": "Enheden findes ikke. Vælg den på listen.",
        "learning.guide_too_long": "Teksten er for lang til at blive læst i en fart. Skriv den kortere.",
        "learning.card_phrase_missing": "Det mangler, hvad borgeren siger. Skriv ordene, som de falder.",
        "learning.card_empty": "Det mangler, hvad vi siger eller gør. Skriv mindst det ene.",
        "learning.too_many_cards": "Enheden har så mange kort, som den kan have. Fjern et, I ikke bruger.",
        "learning.training_not_yours": "Enheden er ikke din. Bed enhedens leder om at skrive det ind.",
        "learning.training_unknown_unit": "Enheden findes ikke. Vælg den på listen.",
        "learning.unknown_training": "Workshoppen findes ikke længere. Se listen over dem, der er holdt.",
        "learning.training_in_the_future": "Dagen er ikke kommet endnu. Skriv workshoppen ind, når den er holdt.",
        "learning.training_too_long_ago": "Det er mere end ti år siden. Se efter, om årstallet er rigtigt.",
        "learning.training_minutes": "Skriv mellem 15 og 600 minutter. En workshop varer to timer, altså 120.",
        "learning.training_nobody": "Det mangler, hvem der var med. Vælg mindst én og højst 200.",
        "learning.training_unknown_person": "En af dem, der er valgt, arbejder her ikke. Vælg kolleger fra listen.",
        "learning.unit_not_yours": "Enheden er ikke en af dine. Vælg en, du leder, eller spørg dens leder.",
        "learning.unknown_unit": "Enheden findes ikke. Vælg den på listen.",
        "learning.may_not_recount":
            "At regne efter gælder sager i alle enheder. Kun en direktør og den læringsansvarlige kan; bed en af dem.",
        "learning.only_the_leader_opens":
            "Kun enhedens leder kan lade gennemgangen begynde før tid. Bed lederen om det.",
        "learning.guest_unknown": "En af dem, der er bedt med, arbejder her ikke. Vælg kolleger fra listen.",
        "learning.too_many_guests": "Der er plads til 20 på mødet. Vælg færre.",
        "learning.finding_not_finished_here":
            "Et af dem, du har valgt, er ikke gjort færdigt i enheden før klagen. Vælg et andet, eller ingen.",
        "learning.citizen_untold":
            "Borgeren skal have svaret. Skriv brevet, eller skriv dagen, hvor det blev sagt.",
        "learning.appeal_missing": "Det mangler, hvordan borgeren kan klage. Skriv det, når svaret er nej.",
        "learning.reaches_into_the_future":
            "Dagen, det skal gælde fra, er ikke kommet endnu. Skriv den dag, fejlen begyndte.",
        "learning.told_in_the_future": "Dagen er ikke kommet endnu. Skriv den dag, det blev sagt til borgeren.",
        "learning.follow_up_in_the_past": "Dagen er passeret. Vælg en dag, der kommer.",
        "learning.citizen_has_answered":
            "Borgeren har selv svaret på de tre spørgsmål. Svarene kan ikke skrives om her.",
        "learning.unknown_card": "Kortet findes ikke længere. Se listen over enhedens kort.",
    ]
}
