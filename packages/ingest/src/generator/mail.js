import { SITE } from './assets.js';
import { DAY, HOUR, MINUTE } from './world-calendar.js';
const OPEN_CHANCE = { cold: 0.15, warm: 0.34, hot: 0.5 };
const CLICK_CHANCE = { cold: 0.06, warm: 0.17, hot: 0.26 };
/** What a mail program that opens by itself calls itself. */
const MACHINE_AGENT = 'Mozilla/5.0';
const SCANNER_AGENT = 'BarracudaCentral/2.1 (link protection)';
const HUMAN_AGENTS = [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
    'Mozilla/5.0 (X11; Linux x86_64)',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)',
    undefined,
    undefined,
    undefined,
];
/** Writes everything that becomes of the planned sends, in the order in which they leave. */
export function writeMail(story) {
    story.sends.sort((one, other) => one.at - other.at);
    let number = 0;
    for (const send of story.sends) {
        if (send.at >= story.mailStopsAt)
            break;
        if (story.happens(send.at))
            writeSend(story, send, `${story.person.ref}-${++number}`);
    }
}
function writeSend(story, send, name) {
    const { random } = story;
    mailEvent(story, send, name, send.at, 'emailSent');
    const fate = random.next();
    const arrives = send.at + 2 + Math.floor(random.exponential(20));
    if (fate < 0.9645)
        return deliver(story, send, name, arrives);
    if (fate < 0.9735)
        return bounce(story, send, name, arrives, 'hard');
    if (fate < 0.9825) {
        mailEvent(story, send, name, arrives, 'emailBounced', 'soft');
        const retried = arrives + Math.floor(random.between(HOUR / 2, 5 * HOUR));
        if (random.chance(0.6))
            deliver(story, send, name, retried);
        return;
    }
    if (fate < 0.987)
        return mailEvent(story, send, name, arrives, 'emailBounced', 'block');
    if (fate < 0.993) {
        mailEvent(story, send, name, arrives, 'emailDeferred');
        return deliver(story, send, name, arrives + Math.floor(random.between(MINUTE, 3 * HOUR)));
    }
    if (fate < 0.995)
        return mailEvent(story, send, name, arrives, 'emailDropped');
    if (fate < 0.997) {
        mailEvent(story, send, name, arrives, 'emailDelivered');
        const returned = arrives + Math.floor(random.between(HOUR, 2 * DAY));
        return bounce(story, send, name, returned, 'hard');
    }
}
function bounce(story, send, name, at, kind) {
    mailEvent(story, send, name, at, 'emailBounced', kind);
    stopMail(story, at, 'bounce');
}
function stopMail(story, at, by) {
    if (at >= story.mailStopsAt)
        return;
    story.mailStopsAt = at;
    story.mailStoppedBy = by;
}
function deliver(story, send, name, at) {
    const { random, person, warmth } = story;
    mailEvent(story, send, name, at, 'emailDelivered');
    if (person.privateMail && at >= story.world.machineOpensFrom && random.chance(0.92)) {
        const actor = random.chance(0.3) ? 'machineOpen' : undefined;
        const opened = at + 1 + random.int(25);
        mailEvent(story, send, name, opened, 'emailOpened', undefined, actor, MACHINE_AGENT);
    }
    if (person.gateway)
        scan(story, send, name, at);
    const interest = send.at > story.customerAt ? 'hot' : warmth;
    const opens = random.chance(OPEN_CHANCE[interest]);
    let read = awake(story, at + 20 + Math.floor(random.logNormal(2.2 * HOUR, 1.4)));
    const agent = random.item(HUMAN_AGENTS);
    if (opens) {
        humanOpen(story, send, name, read, agent);
        if (random.chance(0.16)) {
            humanOpen(story, send, name, read + Math.floor(random.exponential(DAY)), agent);
        }
    }
    const clicks = random.chance(opens ? CLICK_CHANCE[interest] : 0.004);
    if (clicks) {
        read += 8 + Math.floor(random.exponential(70));
        click(story, send, name, read, agent);
        if (random.chance(0.18))
            click(story, send, name, read + 30 + random.int(300), agent);
        if (random.chance(0.004))
            mailEvent(story, send, name, read + HOUR, 'emailReplied');
    }
    leave(story, send, name, read);
}
function humanOpen(story, send, name, at, agent) {
    mailEvent(story, send, name, at, 'emailOpened', undefined, undefined, agent);
    if (story.happens(at))
        story.scores.activity(at, 'emailOpened', send.asset.ref);
}
function click(story, send, name, at, agent) {
    const { person, random } = story;
    mailEvent(story, send, name, at, 'emailClicked', undefined, undefined, agent);
    if (!story.happens(at))
        return;
    story.scores.activity(at, 'emailClicked', send.asset.ref);
    if (random.chance(0.35))
        return;
    const asset = random.chance(0.12) ? SITE.pricing : random.item(SITE.articles);
    const where = {
        channel: 'email',
        campaign: send.campaign,
        asset: asset.ref,
        visitor: person.visitor,
    };
    story.engage(at + 2, 'visit', where);
    story.engage(at + 3, 'pageView', where);
}
/** Some have had enough: they leave, or complain. */
function leave(story, send, name, at) {
    const { random } = story;
    const chance = random.next();
    if (chance >= 0.0052)
        return;
    if (chance < 0.0003) {
        mailEvent(story, send, name, at + 60, 'emailComplained');
    }
    else {
        mailEvent(story, send, name, at + 45, 'emailClicked', 'unsubscribe');
        mailEvent(story, send, name, at + 60, 'emailUnsubscribed');
        if (story.happens(at + 60))
            story.scores.activity(at + 60, 'emailUnsubscribed');
        if (random.chance(0.25))
            story.act(at + 90, 'optedOut');
        if (random.chance(0.02))
            story.act(at + 40 * DAY, 'optedIn');
    }
    stopMail(story, at + 60, 'unsubscribe');
}
function scan(story, send, name, at) {
    const { random } = story;
    const told = random.chance(0.4);
    const actor = told ? 'scanner' : undefined;
    const agent = told ? undefined : SCANNER_AGENT;
    mailEvent(story, send, name, at + 1, 'emailOpened', undefined, actor, agent);
    mailEvent(story, send, name, at + 2, 'emailClicked', undefined, actor, agent);
    if (random.chance(0.6)) {
        mailEvent(story, send, name, at + 2, 'emailClicked', undefined, actor, agent);
        mailEvent(story, send, name, at + 3, 'emailClicked', 'unsubscribe', actor, agent);
    }
}
/** Nobody reads at night. */
function awake(story, at) {
    const { calendar } = story.world;
    if (at >= calendar.end)
        return at;
    const second = at - calendar.midnight(calendar.dayOf(at));
    return second < 6.5 * HOUR ? at + 7 * HOUR : at;
}
function mailEvent(story, send, name, at, type, detail, actor, userAgent) {
    const { lateMail } = story.world;
    if (!story.happens(at))
        return;
    const text = story.iso(at);
    const late = at >= lateMail.from && at < lateMail.to && type !== 'emailSent';
    story.out.push({
        kind: 'activity',
        id: story.nextId(),
        recordedAt: late ? story.iso(lateMail.knownAt) : text,
        lead: story.person.ref,
        at: text,
        type,
        channel: 'email',
        campaign: send.campaign,
        program: send.program?.ref,
        step: send.step?.ref,
        asset: send.asset.ref,
        send: name,
        detail,
        actor,
        userAgent,
    });
}
//# sourceMappingURL=mail.js.map