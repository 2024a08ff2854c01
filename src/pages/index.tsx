import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import styles from './index.module.css';

export default function Home(): ReactNode {
  return (
    <Layout description="Notes from conferences, meetups and workshops: what was said, what was asked, and what we would do differently.">
      <main>
        <Hero />
        <Picks />
        <Ways />
      </main>
    </Layout>
  );
}

function Hero(): ReactNode {
  return (
    <section className={styles.hero}>
      <div className={styles.pitch}>
        <Heading as="h1" className={styles.title}>
          You missed the event. Not what happened there.
        </Heading>
        <p className={styles.lead}>
          We go to conferences, meetups and workshops, and write down what was said, what people
          asked, and what we would do differently next time.
        </p>
        <div className={styles.actions}>
          <Link className="button button--primary" to="/blog">
            Read the write-ups
          </Link>
          <Link className="button button--outline button--primary" to="/docs">
            Write one yourself
          </Link>
        </div>
      </div>
      <img
        className={styles.stage}
        src={useBaseUrl('/img/stage.svg')}
        alt="A talk seen from the back of a full room; someone in the audience has a hand up"
        width={960}
        height={720}
      />
    </section>
  );
}

function Picks(): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="picks">
      <Heading as="h2" id="picks">
        Start with one of these
      </Heading>
      <ul className={styles.picks}>
        {picks.map((pick) => (
          <PickCard key={pick.to} {...pick} />
        ))}
      </ul>
      <p>
        There is more in the <Link to="/blog/archive">archive</Link>, and{' '}
        <Link to="/blog/tags">by tag</Link>.
      </p>
    </section>
  );
}

function PickCard({ to, title, when, where, teaser, picture, example }: Pick): ReactNode {
  return (
    <li className={styles.pick}>
      <img
        className={styles.picture}
        src={useBaseUrl(picture.src)}
        alt=""
        width={picture.width}
        height={picture.height}
        loading="lazy"
      />
      <div className={styles.caption}>
        <p className={styles.facts}>
          {when} · {where}
          {example && <span className={styles.example}>Example</span>}
        </p>
        <Heading as="h3" className={styles.pickTitle}>
          <Link to={to}>{title}</Link>
        </Heading>
        <p>{teaser}</p>
      </div>
    </li>
  );
}

function Ways(): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="ways">
      <Heading as="h2" id="ways">
        Stay in touch
      </Heading>
      <div className={styles.ways}>
        <div>
          <Heading as="h3">Follow</Heading>
          <p>
            New write-ups arrive by <Link to="pathname:///blog/rss.xml">RSS</Link>,{' '}
            <Link to="pathname:///blog/atom.xml">Atom</Link> or{' '}
            <Link to="pathname:///blog/feed.json">JSON Feed</Link>. No account, no newsletter.
          </p>
        </div>
        <div>
          <Heading as="h3">Contribute</Heading>
          <p>
            Were you at an event that others should hear about? A post is one folder and one pull
            request: <Link to="/docs/adding-a-post">how to add a post</Link>.
          </p>
        </div>
      </div>
    </section>
  );
}

/** Chosen by hand. Each `to` is checked by the build. */
const picks: Pick[] = [
  {
    to: '/blog/paralus-at-devopscon',
    title: 'Paralus at DevOpsCon',
    when: 'September 2023',
    where: 'New York City',
    teaser:
      'A talk about getting into clusters safely, and three subjects nobody could leave alone.',
    picture: {
      src: '/img/blogs/paralus-at-devopscon-2023/zero-trust-or-bust-devopscon-2023.png',
      width: 783,
      height: 447,
    },
  },
  {
    to: '/blog/northlight-access-workshop',
    title: 'Break in, then lock up',
    when: 'April 2025',
    where: 'Tromsø',
    teaser: 'Twenty-six people, one badly set up cluster, and a plan that fell over at 13:40.',
    picture: {
      src: '/img/blogs/northlight-platform-days-2025/forbidden.png',
      width: 800,
      height: 600,
    },
    example: true,
  },
  {
    to: '/blog/quayside-on-call-7',
    title: 'Who gets woken up?',
    when: 'November 2024',
    where: 'Rotterdam',
    teaser: 'Three short talks about pagers, and the longest silence of the evening.',
    picture: { src: '/img/blogs/quayside-on-call/pager-timeline.svg', width: 720, height: 420 },
    example: true,
  },
];

interface Pick {
  to: string;
  title: string;
  when: string;
  where: string;
  teaser: string;
  picture: { src: string; width: number; height: number };
  /** The event is invented. */
  example?: boolean;
}
