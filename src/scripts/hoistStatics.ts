/**
 * Replaces hoist-non-react-statics (plugin.ts), which copies static fields from one component to another. Only the router's
 * `withRouter` calls it, which no component here uses.
 */
export default function hoistStatics<Component>(target: Component): Component {
  return target;
}
