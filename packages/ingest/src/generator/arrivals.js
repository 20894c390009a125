import { FAILING_SHARE } from './campaigns.js';
import { channelOf, CHANNELS } from './channels.js';
import { Random } from './random.js';
import { Weighted } from './weighted.js';
import { HOUR } from './world-calendar.js';
/** January to December: the summer and the turn of the year are quiet. */
const SEASON = [0.98, 1.05, 1.12, 1.02, 1.06, 1, 0.88, 0.7, 1.13, 1.18, 1.12, 0.68];
/** Monday to Sunday. */
const WEEK = [1.05, 1.2, 1.18, 1.1, 0.85, 0.24, 0.28];
/** Leads by the local hour of a workday, then of a weekend's day. */
const WORKDAY_HOURS = [
    2, 1, 1, 1, 1, 2, 5, 14, 38, 62, 68, 60, 42, 55, 64, 60, 48, 30, 18, 14, 12, 10, 7, 4,
];
const WEEKEND_HOURS = [
    4, 3, 2, 1, 1, 2, 4, 8, 14, 22, 26, 26, 22, 22, 24, 26, 26, 24, 24, 26, 26, 20, 14, 8,
];
export function planArrivals(plan) {
    const { calendar, campaigns } = plan;
    const entrances = Array.from({ length: calendar.days }, () => []);
    CHANNELS.forEach((channel, index) => {
        const shape = channelShape(plan, channel, new Random(plan.seed, -1 - index));
        const scale = channel.share / shape.reduce((sum, weight) => sum + weight, 0);
        const own = campaigns.filter((campaign) => campaign.channel === channel.id && campaign.weight);
        shape.forEach((weight, day) => {
            if (weight === 0)
                return;
            const running = own.filter(({ firstDay, endDay = Infinity }) => firstDay <= day && day < endDay);
            const plain = uncampaigned(channel);
            const sum = running.reduce((total, campaign) => total + campaign.weight, plain);
            for (const campaign of running) {
                const part = (weight * scale * campaign.weight) / sum;
                entrances[day]?.push([{ channel, campaign }, part]);
            }
            entrances[day]?.push([{ channel }, (weight * scale * plain) / sum]);
        });
    });
    addFailingCampaign(plan, entrances);
    const choices = entrances.map((each) => new Weighted(each));
    const cumulative = new Float64Array(calendar.days + 1);
    choices.forEach(({ total }, day) => (cumulative[day + 1] = cumulative[day] + total));
    const whole = cumulative[calendar.days];
    const workday = cumulativeHours(WORKDAY_HOURS);
    const weekend = cumulativeHours(WEEKEND_HOURS);
    return {
        createdAt(quantile) {
            const target = quantile * whole;
            const day = lastAtMost(cumulative, target);
            const bottom = cumulative[day];
            const within = (target - bottom) / (cumulative[day + 1] - bottom);
            const hours = calendar.isWorkday(day) ? workday : weekend;
            const hour = lastAtMost(hours, within);
            const start = hours[hour];
            const part = (within - start) / (hours[hour + 1] - start);
            const instant = calendar.midnight(day) + Math.floor((hour + part) * HOUR);
            return Math.min(instant, calendar.midnight(day + 1) - 1);
        },
        entrance: (day, random) => choices[day].pick(random),
        expectedShare(campaign, firstDay, endDay) {
            let sum = 0;
            for (let day = firstDay; day < endDay; day++)
                for (const [entrance, weight] of entrances[day] ?? [])
                    if (entrance.campaign === campaign)
                        sum += weight;
            return sum / whole;
        },
        dayShare: (day) => choices[day].total / whole,
    };
}
function channelShape(plan, channel, random) {
    const { calendar } = plan;
    const opens = calendar.months[channel.startsInMonth]?.firstDay ?? 0;
    return Array.from({ length: calendar.days }, (_, day) => {
        const noise = Math.exp(0.09 * random.normal());
        if (day < opens)
            return 0;
        return (channel.growth ** (day / 365) * rhythm(calendar, day) * special(plan, channel, day) * noise);
    });
}
function rhythm(calendar, day) {
    const date = calendar.dayText(day).slice(5);
    const quiet = date >= '12-23' || date <= '01-03' ? 0.35 : 1;
    const season = SEASON[Number(date.slice(0, 2)) - 1];
    return season * quiet * WEEK[calendar.weekday(day)];
}
/** Registrations grow towards a webinar; a fair brings leads on its own days only. */
function special(plan, channel, day) {
    if (channel.id === 'webinar') {
        const next = plan.webinars.find((webinar) => webinar.day >= day);
        const wait = next === undefined ? 99 : next.day - day;
        return wait > 14 ? 0.12 : 0.4 + 2.2 * Math.exp(-wait / 4);
    }
    if (channel.id === 'event')
        return plan.gatherings.some(({ firstDay, endDay }) => firstDay <= day && day < endDay) ? 1 : 0;
    return 1;
}
/** How much of a channel's leads name no campaign, on the scale of the campaigns' weights. */
function uncampaigned(channel) {
    switch (channel.id) {
        case 'organicSearch':
            return 22;
        case 'direct':
            return 1;
        case 'paidSearch':
        case 'paidSocial':
            return 0.15;
        case 'email':
        case 'referral':
            return 1;
        case 'partner':
            return 0.5;
        case 'webinar':
        case 'event':
            return 0.01;
    }
}
function addFailingCampaign(plan, entrances) {
    const channel = channelOf('paidSocial');
    for (const campaign of plan.campaigns) {
        if (campaign.weight > 0 || campaign.endDay === undefined)
            continue;
        const days = Array.from({ length: campaign.endDay - campaign.firstDay }, (_, day) => rhythm(plan.calendar, day + campaign.firstDay));
        const sum = days.reduce((total, weight) => total + weight, 0);
        days.forEach((weight, day) => {
            const part = (FAILING_SHARE * weight) / sum;
            entrances[campaign.firstDay + day]?.push([{ channel, campaign }, part]);
        });
    }
}
function cumulativeHours(weights) {
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const cumulative = new Float64Array(weights.length + 1);
    weights.forEach((weight, hour) => {
        cumulative[hour + 1] = cumulative[hour] + weight / whole;
    });
    return cumulative;
}
/** The last index, but the very last, whose value is at most the target. */
function lastAtMost(ascending, target) {
    let low = 0;
    let high = ascending.length - 2;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (ascending[middle] <= target)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
//# sourceMappingURL=arrivals.js.map