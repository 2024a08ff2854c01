import Link from '@docusaurus/Link';
import type { PropBlogPostContent } from '@docusaurus/plugin-content-blog';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import UpcomingEvents from '@theme/UpcomingEvents';
import type { ReactNode } from 'react';
import PostGrid from '../../components/PostGrid/index.tsx';
import styles from './styles.module.css';

/**
 * The home page: an introduction, a featured post, the latest posts, and how to follow the blog.
 */
export default function Home({ items }: Props): ReactNode {
  return (
    <Layout description="Notes from conferences, meetups and workshops: what was said, what was asked, and what we would do differently.">
      <main>
        <Hero />
        <Next />
        <Latest items={items} />
        <Ways />
      </main>
    </Layout>
  );
}

function Hero(): ReactNode {
  return (
    <section className={styles.hero}>
      <div>
        <Heading as="h1" className={styles.title}>
          You missed the event. <span>Here’s what happened.</span>
        </Heading>
        <p className={styles.lead}>
          We go to conferences, meetups and workshops, and write down what was said, what people
          asked, and what we would do differently next time.
        </p>
        <div className={styles.actions}>
          <Link className="button button--primary" to="/blog">
            Read the write-ups
          </Link>
          <Link className={styles.second} to="/docs">
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
        fetchPriority="high"
      />
    </section>
  );
}

/** The next events. The browser hides past ones, however old the build is. */
function Next(): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="next">
      <div className={styles.heading}>
        <Heading as="h2" id="next">
          Upcoming events
        </Heading>
        <Link to="/events">All events</Link>
      </div>
      <div className={styles.next}>
        <UpcomingEvents limit={3} />
      </div>
    </section>
  );
}

function Latest({ items }: Props): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="latest">
      <div className={styles.heading}>
        <Heading as="h2" id="latest">
          Write-ups
        </Heading>
        <Link to="/blog">All write-ups</Link>
      </div>
      <PostGrid items={items} headingLevel="h3" hasLead />
    </section>
  );
}

function Ways(): ReactNode {
  return (
    <section className={styles.ways} aria-labelledby="follow">
      <div className={styles.columns}>
        <div>
          <Heading as="h2" id="follow">
            Follow
          </Heading>
          <p>
            Get new write-ups in your feed reader: <Link to="pathname:///blog/rss.xml">RSS</Link>,{' '}
            <Link to="pathname:///blog/atom.xml">Atom</Link> or{' '}
            <Link to="pathname:///blog/feed.json">JSON Feed</Link>. Upcoming events can go straight
            into your <Link to="pathname:///events.ics">calendar</Link>. No account, no newsletter,
            no trackers.
          </p>
        </div>
        <div>
          <Heading as="h2">Write with us</Heading>
          <p>
            Were you at an event that others should hear about? A post is one folder and one pull
            request: <Link to="/docs/adding-a-post">how to add a post</Link>.
          </p>
        </div>
        <div>
          <Heading as="h2">Have a Docusaurus blog?</Heading>
          <p>
            The plugin behind this one checks posts before the build, shrinks images and shows
            events. <Link to="/plugin">Try it on your blog</Link> in a minute, without installing
            anything.
          </p>
        </div>
      </div>
    </section>
  );
}

interface Props {
  /** The modules of the posts, the featured one first. */
  items: readonly { readonly content: PropBlogPostContent }[];
}
